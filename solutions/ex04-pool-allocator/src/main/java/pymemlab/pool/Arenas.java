package pymemlab.pool;

import static pymemlab.spec.machine.Memory.NULL;
import static pymemlab.spec.pool.ArenaSource.ARENA_SIZE;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.pool.ArenaSource;

/**
 * Pools from arenas. New pools come from the fullest arena, so that the others may become wholly
 * free; one that does goes back at once.
 */
final class Arenas {

    private final Memory memory;
    private final ArenaSource source;
    private final ArenaTable table;
    private final UsableArenas usable;
    private final FreePools freePools;

    Arenas(Memory memory, ArenaSource source, ArenaTable table, UsableArenas usable) {
        this.memory = memory;
        this.source = source;
        this.table = table;
        this.usable = usable;
        freePools = new FreePools(memory, table);
    }

    /** Says whether the address lies in an arena that is held. */
    boolean contain(long address) {
        // Its own pool may not be open yet, but an arena's first pool always is.
        return headerOf(arenaOf(address)) != PoolHeader.NONE;
    }

    /** The header of a pool that lies in an arena; NONE for whatever else is there or not there. */
    long headerOf(long pool) {
        // All of the header must be mapped: a region may end within its page.
        if (!memory.isMapped(pool + PoolHeader.BYTES - 1)) {
            return PoolHeader.NONE;
        }
        long header = memory.loadLong(pool);
        boolean held = table.holds(PoolHeader.arena(header), arenaOf(pool));
        return held ? header : PoolHeader.NONE;
    }

    /** Takes an empty pool, or NULL when there is none and no further arena can be had. */
    long takePool() {
        long fullest = usable.fullest();
        long row = fullest == NULL ? obtain() : fullest;
        if (row == NULL) {
            return NULL;
        }
        int free = freePools.count(row);
        usable.move(row, free, free - 1);
        return freePools.take(row, free);
    }

    /** Takes an empty pool back, which belongs to the arena with this number. */
    void givePool(long pool, long number) {
        long row = table.row(number);
        int free = freePools.count(row);
        if (free == FreePools.ALL - 1) {
            usable.move(row, free, 0);
            table.remove(row);
            source.release(arenaOf(pool));
            return;
        }
        usable.move(row, free, free + 1);
        freePools.put(row, free, pool);
    }

    private long obtain() {
        // The row first: an arena that cannot be written down is an arena that is lost.
        if (!table.reserve()) {
            return NULL;
        }
        long arena = source.obtain();
        if (arena == NULL) {
            return NULL;
        }
        long row = table.add(arena);
        freePools.start(row);
        usable.move(row, 0, FreePools.ALL);
        return row;
    }

    private static long arenaOf(long address) {
        return address & -ARENA_SIZE;
    }
}
