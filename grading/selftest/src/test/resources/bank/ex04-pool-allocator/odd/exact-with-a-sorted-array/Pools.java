package pymemlab.pool;

import static pymemlab.spec.machine.Memory.NULL;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.pool.ObjectAllocator;

/** Blocks from pools; a class's list holds the pools that have some live and some free. */
final class Pools {

    private static final int STEP = ObjectAllocator.ALIGNMENT;
    private static final int STEPS = ObjectAllocator.POOL_SIZE / STEP;
    private static final int FIRST_STEP = ObjectAllocator.POOL_HEADER_SIZE / STEP;

    private final Memory memory;
    private final Books books;
    private final Arenas arenas;

    Pools(Memory memory, Books books, Arenas arenas) {
        this.memory = memory;
        this.books = books;
        this.arenas = arenas;
    }

    /** Takes a block for a small request, or NULL. */
    long take(long size) {
        int sizeClass = (int) (size - 1) / STEP;
        long head = books.headOfClass(sizeClass);
        long pool = memory.loadLong(head);
        if (pool == NULL) {
            pool = arenas.takePool();
            if (pool == NULL) {
                return NULL;
            }
            begin(pool, sizeClass);
            push(head, pool);
        }
        store(pool + Header.LIVE, load(pool + Header.LIVE) + 1);
        int freed = load(pool + Header.FREED);
        return freed == 0 ? takeNew(pool, sizeClass) : takeFreed(pool, freed);
    }

    void give(long block) {
        long pool = poolOf(block);
        int freed = load(pool + Header.FREED);
        boolean wasFull = freed == 0 && load(pool + Header.NEW) == 0;
        store(block, freed);
        store(pool + Header.FREED, (int) (block - pool) / STEP);
        int live = load(pool + Header.LIVE) - 1;
        store(pool + Header.LIVE, live);
        if (wasFull) {
            push(headOf(pool), pool);
        } else if (live == 0) {
            remove(pool);
            arenas.givePool(pool);
        }
    }

    long blockSize(long block) {
        return (load(poolOf(block) + Header.SIZE_CLASS) + 1) * (long) STEP;
    }

    private long takeFreed(long pool, int freed) {
        long block = pool + (long) freed * STEP;
        int before = load(block);
        store(pool + Header.FREED, before);
        if (before == 0 && load(pool + Header.NEW) == 0) {
            remove(pool);
        }
        return block;
    }

    private long takeNew(long pool, int sizeClass) {
        int fresh = load(pool + Header.NEW);
        int steps = sizeClass + 1;
        boolean isLast = fresh + 2 * steps > STEPS;
        store(pool + Header.NEW, isLast ? 0 : fresh + steps);
        if (isLast) {
            remove(pool);
        }
        return pool + (long) fresh * STEP;
    }

    /** A pool that comes back to its class finds its freed blocks in their old order. */
    private void begin(long pool, int sizeClass) {
        if (load(pool + Header.SIZE_CLASS) != sizeClass) {
            store(pool + Header.SIZE_CLASS, sizeClass);
            store(pool + Header.LIVE, 0);
            store(pool + Header.FREED, 0);
            store(pool + Header.NEW, FIRST_STEP);
        }
    }

    private void push(long head, long pool) {
        long second = memory.loadLong(head);
        memory.storeLong(pool + Header.NEXT, second);
        memory.storeLong(pool + Header.PREVIOUS, NULL);
        if (second != NULL) {
            memory.storeLong(second + Header.PREVIOUS, pool);
        }
        memory.storeLong(head, pool);
    }

    private void remove(long pool) {
        long next = memory.loadLong(pool + Header.NEXT);
        long previous = memory.loadLong(pool + Header.PREVIOUS);
        if (next != NULL) {
            memory.storeLong(next + Header.PREVIOUS, previous);
        }
        memory.storeLong(previous == NULL ? headOf(pool) : previous + Header.NEXT, next);
    }

    private long headOf(long pool) {
        return books.headOfClass(load(pool + Header.SIZE_CLASS));
    }

    private int load(long address) {
        return Byte.toUnsignedInt(memory.loadByte(address));
    }

    private void store(long address, int value) {
        memory.storeByte(address, (byte) value);
    }

    private static long poolOf(long block) {
        return block & -ObjectAllocator.POOL_SIZE;
    }
}
