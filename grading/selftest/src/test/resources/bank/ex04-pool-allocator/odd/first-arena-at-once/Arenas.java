package pymemlab.pool;

import static pymemlab.spec.machine.Memory.NULL;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.pool.ArenaSource;
import pymemlab.spec.pool.ObjectAllocator;

/** Gives and takes pools; an arena whose pools are all back is released at once. */
final class Arenas {

    private final Memory memory;
    private final ArenaSource source;
    private final ArenaTable table;
    private final UsableArenas usable;

    Arenas(Memory memory, ArenaSource source, ArenaTable table, UsableArenas usable) {
        this.memory = memory;
        this.source = source;
        this.table = table;
        this.usable = usable;
    }

    /** Whether the address lies in an arena that is held. */
    boolean contain(long address) {
        long arena = arenaOf(address);
        // A region begins with its page, so the number's last byte answers for all of them.
        if (!memory.isMapped(arena + PoolHeader.ARENA + Integer.BYTES - 1)) {
            return false;
        }
        // The number may be anybody's; the row it names must name the arena too.
        long row = table.row(memory.loadInt(arena + PoolHeader.ARENA));
        return row != NULL && memory.loadLong(row + ArenaTable.ADDRESS) == arena;
    }

    /** A pool without blocks, or NULL when there is no arena for it. */
    long takePool() {
        if (usable.first() == NULL && !addArena()) {
            return NULL;
        }
        long row = usable.first();
        usable.firstLosesPool();
        long freed = memory.loadLong(row + ArenaTable.FREED_POOLS);
        if (freed == NULL) {
            return openPool(row);
        }
        memory.storeLong(row + ArenaTable.FREED_POOLS, memory.loadLong(freed + PoolHeader.NEXT));
        return freed;
    }

    void givePool(long pool) {
        long arena = arenaOf(pool);
        long row = table.row(memory.loadInt(arena + PoolHeader.ARENA));
        memory.storeLong(pool + PoolHeader.NEXT, memory.loadLong(row + ArenaTable.FREED_POOLS));
        memory.storeLong(row + ArenaTable.FREED_POOLS, pool);
        if (usable.gainsPool(row) == UsableArenas.POOLS) {
            table.give(row);
            source.release(arena);
        }
    }

    /** Obtains an arena when none has a free pool; false when it cannot be had. */
    boolean addArena() {
        if (!table.hasRoom()) {
            return false;
        }
        long arena = source.obtain();
        if (arena == NULL) {
            return false;
        }
        long row = table.take();
        memory.storeInt(arena + PoolHeader.ARENA, table.numberOf(row));
        memory.storeLong(row + ArenaTable.ADDRESS, arena);
        memory.storeLong(row + ArenaTable.NEXT_POOL, arena);
        memory.storeLong(row + ArenaTable.FREED_POOLS, NULL);
        usable.addNew(row);
        return true;
    }

    private long openPool(long row) {
        long pool = memory.loadLong(row + ArenaTable.NEXT_POOL);
        memory.storeLong(row + ArenaTable.NEXT_POOL, pool + ObjectAllocator.POOL_SIZE);
        memory.storeInt(pool + PoolHeader.SIZE_CLASS, PoolHeader.NO_CLASS);
        return pool;
    }

    private static long arenaOf(long address) {
        return address & -ArenaSource.ARENA_SIZE;
    }
}
