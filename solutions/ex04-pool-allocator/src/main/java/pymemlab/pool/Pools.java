package pymemlab.pool;

import static pymemlab.spec.machine.Memory.NULL;
import static pymemlab.spec.pool.ObjectAllocator.ALIGNMENT;
import static pymemlab.spec.pool.ObjectAllocator.POOL_SIZE;
import static pymemlab.spec.pool.ObjectAllocator.SIZE_CLASSES;

import pymemlab.spec.machine.Memory;

/**
 * Blocks from pools of one class each. A pool's header is 48 bytes, of which it needs 24.
 *
 * <pre>
 *   | state 4 | arena 4 | next 8 | previous 8 | ... | block | block | ...          |
 * </pre>
 *
 * <p>A pool is <em>used</em>, and then in the list of its class; <em>full</em>, and then in no
 * list; or <em>empty</em>, and then with its arena. A freed block's first bytes are the place of
 * the one that was freed before it.
 */
final class Pools {

    static final long BYTES_OF_LISTS = LinkedLists.bytesFor(SIZE_CLASSES);

    private final Memory memory;
    private final LinkedLists used;
    private final Arenas arenas;

    Pools(Memory memory, LinkedLists used, Arenas arenas) {
        this.memory = memory;
        this.used = used;
        this.arenas = arenas;
    }

    /** The size of this live block, its class's. */
    int blockSize(long block) {
        return SizeClass.blockSize(PoolState.sizeClass(state(poolOf(block))));
    }

    /** Takes a block of this class, or NULL when no pool can be had. */
    long take(int sizeClass) {
        long pool = used.first(sizeClass);
        if (pool == NULL) {
            pool = open(sizeClass);
        }
        return pool == NULL ? NULL : takeFrom(pool, sizeClass);
    }

    /** Takes a live block back. */
    void give(long block) {
        long pool = poolOf(block);
        int before = state(pool);
        memory.storeInt(block, PoolState.placeFreedLast(before));
        int after = PoolState.give(before, (int) (block - pool) / ALIGNMENT);
        memory.storeInt(pool, after);
        if (PoolState.isFull(before)) {
            used.push(PoolState.sizeClass(before), pool);
        } else if (PoolState.isEmpty(after)) {
            used.remove(PoolState.sizeClass(before), pool);
            arenas.givePool(pool);
        }
    }

    private long takeFrom(long pool, int sizeClass) {
        int before = state(pool);
        int place = PoolState.placeFreedLast(before);
        int after;
        if (place != PoolState.NO_PLACE) {
            after = PoolState.takeFreed(before, memory.loadInt(blockAt(pool, place)));
        } else {
            place = PoolState.freshPlace(before);
            after = PoolState.takeFresh(before);
        }
        memory.storeInt(pool, after);
        if (PoolState.isFull(after)) {
            used.removeFirst(sizeClass, pool);
        }
        return blockAt(pool, place);
    }

    private long open(int sizeClass) {
        long pool = arenas.takePool();
        if (pool == NULL) {
            return NULL;
        }
        // A pool that held this class before goes on with its freed and its fresh blocks.
        if (PoolState.sizeClass(state(pool)) != sizeClass) {
            memory.storeInt(pool, PoolState.fresh(sizeClass));
        }
        used.push(sizeClass, pool);
        return pool;
    }

    private int state(long pool) {
        return memory.loadInt(pool);
    }

    private static long poolOf(long block) {
        return block & -POOL_SIZE;
    }

    private static long blockAt(long pool, int place) {
        return pool + (long) place * ALIGNMENT;
    }
}
