package pymemlab.pool;

import static pymemlab.spec.machine.Memory.NULL;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.pool.ArenaSource;
import pymemlab.spec.pool.ObjectAllocator;
import pymemlab.spec.raw.RawAllocator;

/** CPython's pools and arenas, but realloc is malloc, copy and free whatever the size. */
public final class SmallObjectAllocator implements ObjectAllocator {

    private final Memory memory;
    private final RawAllocator raw;
    private final Arenas arenas;
    private final Pools pools;
    private final boolean hasBooks;

    /** An allocator without an arena yet. */
    public SmallObjectAllocator(Memory memory, ArenaSource source, RawAllocator raw) {
        this.memory = memory;
        this.raw = raw;
        long books = raw.calloc(1, Pools.BYTES_OF_LISTS + UsableArenas.BYTES_OF_FINGERS);
        hasBooks = books != NULL;
        UsableArenas usable = new UsableArenas(memory, books + Pools.BYTES_OF_LISTS);
        arenas = new Arenas(memory, source, new ArenaTable(memory, raw), usable);
        pools = new Pools(memory, arenas, books);
        if (hasBooks) {
            pools.start();
        }
    }

    @Override
    public long malloc(long size) {
        long block = isSmall(size) ? pools.take(classOf(size)) : NULL;
        return block == NULL ? raw.malloc(size) : block;
    }

    @Override
    public long calloc(long count, long size) {
        // Both factors are small first, so that the product cannot overflow.
        boolean small = isSmall(count) && isSmall(size) && isSmall(count * size);
        long block = small ? pools.take(classOf(count * size)) : NULL;
        if (block == NULL) {
            return raw.calloc(count, size);
        }
        memory.fill(block, count * size, (byte) 0);
        return block;
    }

    @Override
    public long realloc(long address, long size) {
        if (address == NULL) {
            return malloc(size);
        }
        if (!owns(address)) {
            return raw.realloc(address, size);
        }
        long room = pools.blockSize(address);
        long block = malloc(size);
        if (block != NULL) {
            memory.copy(address, block, Math.min(size, room));
            pools.give(address);
        }
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

    private boolean isSmall(long size) {
        return hasBooks && size >= 1 && size <= SMALL_REQUEST_LIMIT;
    }

    private static int classOf(long size) {
        return (int) (size - 1) / ALIGNMENT;
    }
}
