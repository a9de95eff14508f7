package pymemlab.pool;

import static pymemlab.spec.machine.Memory.NULL;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.pool.ArenaSource;
import pymemlab.spec.pool.ObjectAllocator;
import pymemlab.spec.raw.RawAllocator;

/**
 * No list of free blocks or pools: a bit for each, and the lowest address that is free comes first.
 * The raw allocator is asked for nothing before the first small request.
 */
public final class SmallObjectAllocator implements ObjectAllocator {

    private final Memory memory;
    private final RawAllocator raw;
    private final ArenaDirectory arenas;
    private final PoolLists lists;

    public SmallObjectAllocator(Memory memory, ArenaSource source, RawAllocator raw) {
        this.memory = memory;
        this.raw = raw;
        arenas = new ArenaDirectory(memory, source, raw);
        lists = new PoolLists(memory, raw);
    }

    @Override
    public long malloc(long size) {
        long block = isSmall(size) ? take((int) (size + ALIGNMENT - 1) & -ALIGNMENT) : NULL;
        return block != NULL ? block : raw.malloc(size);
    }

    @Override
    public long calloc(long count, long size) {
        boolean overflows = count < 0 || size < 0 || Math.multiplyHigh(count, size) != 0;
        long bytes = count * size;
        if (overflows || !isSmall(bytes)) {
            return raw.calloc(count, size);
        }
        long block = malloc(bytes);
        if (block != NULL) {
            memory.fill(block, bytes, (byte) 0);
        }
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
        long room = poolOf(address).blockSize();
        if (size <= room && size > room * 3 / 4) {
            return address;
        }
        long moved = malloc(size);
        if (moved == NULL) {
            return NULL;
        }
        memory.copy(address, moved, Math.min(room, size));
        free(address);
        return moved;
    }

    @Override
    public void free(long address) {
        if (!owns(address)) {
            raw.free(address);
            return;
        }
        Pool pool = poolOf(address);
        if (pool.isFull()) {
            lists.push(pool);
        }
        pool.give(address);
        if (pool.isEmpty()) {
            lists.remove(pool);
            arenas.givePool(pool.address());
        }
    }

    @Override
    public boolean owns(long address) {
        return arenas.contain(address);
    }

    private long take(int blockSize) {
        if (!lists.exist()) {
            return NULL;
        }
        long first = lists.first(blockSize);
        Pool pool = first == NULL ? open(blockSize) : new Pool(memory, first);
        if (pool.address() == NULL) {
            return NULL;
        }
        long block = pool.take();
        if (pool.isFull()) {
            lists.remove(pool);
        }
        return block;
    }

    /** A pool at NULL says that there is none. */
    private Pool open(int blockSize) {
        Pool pool = new Pool(memory, arenas.takePool());
        if (pool.address() != NULL) {
            pool.begin(blockSize);
            lists.push(pool);
        }
        return pool;
    }

    private Pool poolOf(long address) {
        return new Pool(memory, address & -POOL_SIZE);
    }

    private static boolean isSmall(long size) {
        return size > 0 && size <= SMALL_REQUEST_LIMIT;
    }
}
