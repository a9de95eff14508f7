package pymemlab.pool;

import static pymemlab.spec.machine.Memory.NULL;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.pool.ArenaSource;
import pymemlab.spec.pool.ObjectAllocator;
import pymemlab.spec.raw.RawAllocator;

/**
 * The arenas, the newest first, each described by a block of the raw allocator of its own.
 *
 * <pre>
 *   | next 8 | arena 8 | emptied pools 8 | live pools 4 | opened pools 4 |
 * </pre>
 */
final class ArenaList {

    private static final long NEXT = 0;
    private static final long ARENA = 8;
    private static final long EMPTIED = 16;
    private static final long LIVE = 24;
    private static final long OPENED = 28;
    private static final long BYTES = 32;

    private static final int POOLS = (int) ArenaSource.ARENA_SIZE / ObjectAllocator.POOL_SIZE;

    private final Memory memory;
    private final ArenaSource source;
    private final RawAllocator raw;
    private long newest = NULL;

    ArenaList(Memory memory, ArenaSource source, RawAllocator raw) {
        this.memory = memory;
        this.source = source;
        this.raw = raw;
    }

    /** The description of the arena that holds this address, or NULL. */
    long around(long address) {
        long arena = address & -ArenaSource.ARENA_SIZE;
        long described = newest;
        while (described != NULL && memory.loadLong(described + ARENA) != arena) {
            described = memory.loadLong(described + NEXT);
        }
        return described;
    }

    /** A pool without blocks from the newest arena that has one, or NULL. */
    long takePool() {
        long described = newest;
        while (described != NULL && memory.loadInt(described + LIVE) == POOLS) {
            described = memory.loadLong(described + NEXT);
        }
        if (described == NULL) {
            described = add();
        }
        return described == NULL ? NULL : takePoolFrom(described);
    }

    void givePool(Pool pool) {
        long described = around(pool.address());
        int live = memory.loadInt(described + LIVE) - 1;
        memory.storeInt(described + LIVE, live);
        if (live == 0) {
            remove(described);
            return;
        }
        pool.setNext(memory.loadLong(described + EMPTIED));
        memory.storeLong(described + EMPTIED, pool.address());
    }

    private long takePoolFrom(long described) {
        memory.storeInt(described + LIVE, memory.loadInt(described + LIVE) + 1);
        Pool emptied = new Pool(memory, memory.loadLong(described + EMPTIED));
        if (!emptied.isNull()) {
            memory.storeLong(described + EMPTIED, emptied.next());
            return emptied.address();
        }
        int opened = memory.loadInt(described + OPENED);
        memory.storeInt(described + OPENED, opened + 1);
        return memory.loadLong(described + ARENA) + (long) opened * ObjectAllocator.POOL_SIZE;
    }

    private long add() {
        long described = raw.calloc(1, BYTES);
        if (described == NULL) {
            return NULL;
        }
        long arena = source.obtain();
        if (arena == NULL) {
            raw.free(described);
            return NULL;
        }
        memory.storeLong(described + ARENA, arena);
        memory.storeLong(described + NEXT, newest);
        newest = described;
        return described;
    }

    private void remove(long described) {
        long next = memory.loadLong(described + NEXT);
        if (newest == described) {
            newest = next;
        } else {
            memory.storeLong(before(described) + NEXT, next);
        }
        source.release(memory.loadLong(described + ARENA));
        raw.free(described);
    }

    private long before(long described) {
        long before = newest;
        while (memory.loadLong(before + NEXT) != described) {
            before = memory.loadLong(before + NEXT);
        }
        return before;
    }
}
