package pymemlab.pool;

import static pymemlab.spec.machine.Memory.NULL;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.pool.ArenaSource;
import pymemlab.spec.pool.ObjectAllocator;

/** Empty pools, from the arena that has the fewest of them. */
final class Arenas {

    private static final int POOLS = (int) ArenaSource.ARENA_SIZE / ObjectAllocator.POOL_SIZE;
    private static final byte NO_CLASS = -1;

    private final Memory memory;
    private final ArenaSource source;
    private final ArenaHash hash;
    private final RoomOrder order;
    private int held;

    Arenas(Memory memory, ArenaSource source, ArenaHash hash, RoomOrder order) {
        this.memory = memory;
        this.source = source;
        this.hash = hash;
        this.order = order;
    }

    boolean contain(long address) {
        return hash.contains(arenaOf(address));
    }

    /** An empty pool, or NULL. */
    long takePool() {
        long fullest = order.fullest();
        long arena = fullest == NULL ? obtain() : fullest;
        if (arena == NULL) {
            return NULL;
        }
        int free = memory.loadInt(arena + Header.FREE_POOLS) - 1;
        memory.storeInt(arena + Header.FREE_POOLS, free);
        if (free == 0) {
            order.removeFullest();
        }
        long pool = memory.loadLong(arena + Header.EMPTIED_POOLS);
        if (pool == NULL) {
            return open(arena);
        }
        memory.storeLong(arena + Header.EMPTIED_POOLS, memory.loadLong(pool + Header.NEXT));
        return pool;
    }

    void givePool(long pool) {
        long arena = arenaOf(pool);
        int free = memory.loadInt(arena + Header.FREE_POOLS);
        if (free == POOLS - 1) {
            order.remove(arena);
            hash.remove(arena);
            held--;
            source.release(arena);
            return;
        }
        memory.storeLong(pool + Header.NEXT, memory.loadLong(arena + Header.EMPTIED_POOLS));
        memory.storeLong(arena + Header.EMPTIED_POOLS, pool);
        memory.storeInt(arena + Header.FREE_POOLS, free + 1);
        if (free == 0) {
            order.add(arena);
        } else {
            order.rise(arena, free);
        }
    }

    private long obtain() {
        if (!order.reserve(held + 1)) {
            return NULL;
        }
        long arena = source.obtain();
        if (arena == NULL) {
            return NULL;
        }
        held++;
        memory.storeLong(arena + Header.EMPTIED_POOLS, NULL);
        memory.storeInt(arena + Header.FREE_POOLS, POOLS);
        memory.storeInt(arena + Header.OPENED_POOLS, 0);
        hash.add(arena);
        order.add(arena);
        return arena;
    }

    private long open(long arena) {
        int opened = memory.loadInt(arena + Header.OPENED_POOLS);
        memory.storeInt(arena + Header.OPENED_POOLS, opened + 1);
        long pool = arena + (long) opened * ObjectAllocator.POOL_SIZE;
        memory.storeByte(pool + Header.SIZE_CLASS, NO_CLASS);
        return pool;
    }

    private static long arenaOf(long address) {
        return address & -ArenaSource.ARENA_SIZE;
    }
}
