package pymemlab.pool;

import static pymemlab.spec.machine.Memory.NULL;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.pool.ArenaSource;
import pymemlab.spec.pool.ObjectAllocator;
import pymemlab.spec.raw.RawAllocator;

/**
 * CPython 3.8's choices by other means: what an arena needs lies in its first pool's header, arenas
 * are found by a hash of their address, and those with room stand in a sorted array.
 */
public final class SmallObjectAllocator implements ObjectAllocator {

    private final Memory memory;
    private final RawAllocator raw;
    private final Books books;
    private final Arenas arenas;
    private final Pools pools;

    /** An allocator that asks for nothing before its first small request. */
    public SmallObjectAllocator(Memory memory, ArenaSource source, RawAllocator raw) {
        this.memory = memory;
        this.raw = raw;
        books = new Books(raw);
        arenas =
                new Arenas(
                        memory, source, new ArenaHash(memory, books), new RoomOrder(memory, raw));
        pools = new Pools(memory, books, arenas);
    }

    @Override
    public long malloc(long size) {
        long block = isSmall(size) && books.areOpen() ? pools.take(size) : NULL;
        return block == NULL ? raw.malloc(size) : block;
    }

    @Override
    public long calloc(long count, long size) {
        boolean productIsExact = count >= 0 && size >= 0 && Math.multiplyHigh(count, size) == 0;
        if (productIsExact && isSmall(count * size) && books.areOpen()) {
            long block = pools.take(count * size);
            if (block != NULL) {
                memory.fill(block, count * size, (byte) 0);
                return block;
            }
        }
        return raw.calloc(count, size);
    }

    @Override
    public long realloc(long address, long size) {
        if (address == NULL) {
            return malloc(size);
        }
        if (!owns(address)) {
            return raw.realloc(address, size);
        }
        long had = pools.blockSize(address);
        long leastThatStays = had - had / 4 + 1;
        if (size >= leastThatStays && size <= had) {
            return address;
        }
        long block = malloc(size);
        if (block == NULL) {
            return NULL;
        }
        memory.copy(address, block, Math.min(had, size));
        pools.give(address);
        return block;
    }

    @Override
    public void free(long address) {
        if (owns(address)) {
            pools.give(address);
        } else {
            raw.free(address);
        }
    }

    @Override
    public boolean owns(long address) {
        return arenas.contain(address);
    }

    private static boolean isSmall(long size) {
        return size >= 1 && size <= SMALL_REQUEST_LIMIT;
    }
}
