package pymemlab.pool;

import static pymemlab.spec.machine.Memory.NULL;
import static pymemlab.spec.pool.ObjectAllocator.POOL_SIZE;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.pool.ArenaSource;

/** The pools of an arena that hold no block: those that became empty, and those never opened. */
final class FreePools {

    /** The pools of an arena. */
    static final int ALL = (int) ArenaSource.ARENA_SIZE / POOL_SIZE;

    private static final long NEXT = LinkedLists.NEXT;

    private final Memory memory;
    private final ArenaTable table;

    FreePools(Memory memory, ArenaTable table) {
        this.memory = memory;
        this.table = table;
    }

    /** An arena that was just obtained. */
    void start(long row) {
        memory.storeLong(row + ArenaTable.FREED_POOL, NULL);
        memory.storeInt(row + ArenaTable.FREE_POOLS, ALL);
        memory.storeInt(row + ArenaTable.OPENED_POOLS, 0);
    }

    int count(long row) {
        return memory.loadInt(row + ArenaTable.FREE_POOLS);
    }

    /** Takes one of the free pools: the one that became empty last, or else the next to open. */
    long take(long row, int free) {
        memory.storeInt(row + ArenaTable.FREE_POOLS, free - 1);
        long pool = memory.loadLong(row + ArenaTable.FREED_POOL);
        if (pool == NULL) {
            return open(row);
        }
        memory.storeLong(row + ArenaTable.FREED_POOL, memory.loadLong(pool + NEXT));
        return pool;
    }

    void put(long row, int free, long pool) {
        memory.storeInt(row + ArenaTable.FREE_POOLS, free + 1);
        memory.storeLong(pool + NEXT, memory.loadLong(row + ArenaTable.FREED_POOL));
        memory.storeLong(row + ArenaTable.FREED_POOL, pool);
    }

    private long open(long row) {
        int opened = memory.loadInt(row + ArenaTable.OPENED_POOLS);
        memory.storeInt(row + ArenaTable.OPENED_POOLS, opened + 1);
        long pool = table.address(row) + (long) opened * POOL_SIZE;
        memory.storeLong(pool, PoolHeader.opened(table.number(row)));
        return pool;
    }
}
