package pymemlab.pool;

import static pymemlab.spec.machine.Memory.NULL;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.pool.ObjectAllocator;

/** The pools that hold blocks, be they full or not: a circular list for each class. */
final class Pools {

    private static final long HEAD = 2 * Long.BYTES;

    static final long BYTES_OF_LISTS = ObjectAllocator.SIZE_CLASSES * HEAD;

    private final Memory memory;
    private final Arenas arenas;
    private final long lists;

    Pools(Memory memory, Arenas arenas, long lists) {
        this.memory = memory;
        this.arenas = arenas;
        this.lists = lists;
    }

    /** Makes every list a circle of its head alone. */
    void start() {
        for (int sizeClass = 0; sizeClass < ObjectAllocator.SIZE_CLASSES; sizeClass++) {
            long head = headOf(sizeClass);
            memory.storeLong(head + PoolHeader.NEXT, head);
            memory.storeLong(head + PoolHeader.PREVIOUS, head);
        }
    }

    /** Takes a block, or NULL when there is no pool for it. */
    long take(int sizeClass) {
        long withRoom = firstWithRoom(sizeClass);
        long pool = withRoom == NULL ? open(sizeClass) : withRoom;
        if (pool == NULL) {
            return NULL;
        }
        memory.storeInt(pool + PoolHeader.LIVE, memory.loadInt(pool + PoolHeader.LIVE) + 1);
        long block = memory.loadLong(pool + PoolHeader.FREE_BLOCK);
        long next = memory.loadLong(block);
        memory.storeLong(
                pool + PoolHeader.FREE_BLOCK, next == NULL ? carve(pool, sizeOf(sizeClass)) : next);
        return block;
    }

    /** Takes a block back. */
    void give(long block) {
        long pool = poolOf(block);
        memory.storeLong(block, memory.loadLong(pool + PoolHeader.FREE_BLOCK));
        memory.storeLong(pool + PoolHeader.FREE_BLOCK, block);
        int live = memory.loadInt(pool + PoolHeader.LIVE) - 1;
        memory.storeInt(pool + PoolHeader.LIVE, live);
        if (live == 0) {
            unlink(pool);
            arenas.givePool(pool);
        }
    }

    /** The size of this live block. */
    long blockSize(long block) {
        return sizeOf(memory.loadInt(poolOf(block) + PoolHeader.SIZE_CLASS));
    }

    private long firstWithRoom(int sizeClass) {
        long head = headOf(sizeClass);
        long pool = memory.loadLong(head + PoolHeader.NEXT);
        while (pool != head) {
            if (memory.loadLong(pool + PoolHeader.FREE_BLOCK) != NULL) {
                return pool;
            }
            pool = memory.loadLong(pool + PoolHeader.NEXT);
        }
        return NULL;
    }

    private long open(int sizeClass) {
        long pool = arenas.takePool();
        if (pool == NULL) {
            return NULL;
        }
        // A pool of the same class before has all its blocks in its list still.
        if (memory.loadInt(pool + PoolHeader.SIZE_CLASS) != sizeClass) {
            begin(pool, sizeClass);
        }
        link(pool);
        return pool;
    }

    private void begin(long pool, int sizeClass) {
        int size = sizeOf(sizeClass);
        memory.storeInt(pool + PoolHeader.LIVE, 0);
        memory.storeInt(pool + PoolHeader.SIZE_CLASS, sizeClass);
        memory.storeInt(pool + PoolHeader.NEXT_OFFSET, ObjectAllocator.POOL_HEADER_SIZE);
        memory.storeInt(pool + PoolHeader.LAST_OFFSET, ObjectAllocator.POOL_SIZE - size);
        memory.storeLong(pool + PoolHeader.FREE_BLOCK, carve(pool, size));
    }

    /** The next block that was never used, as a list of itself alone; NULL when there is none. */
    private long carve(long pool, int size) {
        int offset = memory.loadInt(pool + PoolHeader.NEXT_OFFSET);
        if (offset > memory.loadInt(pool + PoolHeader.LAST_OFFSET)) {
            return NULL;
        }
        memory.storeInt(pool + PoolHeader.NEXT_OFFSET, offset + size);
        memory.storeLong(pool + offset, NULL);
        return pool + offset;
    }

    private void link(long pool) {
        long head = headOf(memory.loadInt(pool + PoolHeader.SIZE_CLASS));
        long first = memory.loadLong(head + PoolHeader.NEXT);
        memory.storeLong(pool + PoolHeader.NEXT, first);
        memory.storeLong(pool + PoolHeader.PREVIOUS, head);
        memory.storeLong(first + PoolHeader.PREVIOUS, pool);
        memory.storeLong(head + PoolHeader.NEXT, pool);
    }

    private void unlink(long pool) {
        long next = memory.loadLong(pool + PoolHeader.NEXT);
        long previous = memory.loadLong(pool + PoolHeader.PREVIOUS);
        memory.storeLong(next + PoolHeader.PREVIOUS, previous);
        memory.storeLong(previous + PoolHeader.NEXT, next);
    }

    /** A head holds two links only, and pretends to be a pool from 16 bytes before them on. */
    private long headOf(int sizeClass) {
        return lists + sizeClass * HEAD - PoolHeader.NEXT;
    }

    private static int sizeOf(int sizeClass) {
        return (sizeClass + 1) * ObjectAllocator.ALIGNMENT;
    }

    private static long poolOf(long block) {
        return block & -ObjectAllocator.POOL_SIZE;
    }
}
