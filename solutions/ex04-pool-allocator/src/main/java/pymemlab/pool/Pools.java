package pymemlab.pool;

import static pymemlab.spec.machine.Memory.NULL;
import static pymemlab.spec.pool.ObjectAllocator.ALIGNMENT;
import static pymemlab.spec.pool.ObjectAllocator.POOL_SIZE;
import static pymemlab.spec.pool.ObjectAllocator.SIZE_CLASSES;

import pymemlab.spec.machine.Memory;

/**
 * Blocks from pools of one class each. Of the 48 bytes before the first block a pool needs 24.
 *
 * <pre>
 *   | header 8 | next 8 | previous 8 | ... | block | block | ...          |
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

    static long poolOf(long block) {
        return block & -POOL_SIZE;
    }

    /** Takes a block of this class, or NULL when no pool can be had. */
    long take(int sizeClass) {
        long pool = used.first(sizeClass);
        if (pool == NULL) {
            pool = open(sizeClass);
        }
        return pool == NULL ? NULL : takeFrom(pool, sizeClass);
    }

    /** Takes a live block back; the header is its pool's. */
    void give(long block, long header) {
        long pool = poolOf(block);
        int place = (int) (block - pool) / ALIGNMENT;
        memory.storeInt(block, PoolHeader.placeFreedLast(header));
        long after = PoolHeader.give(header, place);
        memory.storeLong(pool, after);
        if (PoolHeader.isFull(header)) {
            used.push(PoolHeader.sizeClass(header), pool);
        } else if (PoolHeader.isEmpty(after)) {
            used.remove(PoolHeader.sizeClass(header), pool);
            arenas.givePool(pool, PoolHeader.arena(header));
        }
    }

    private long takeFrom(long pool, int sizeClass) {
        long header = memory.loadLong(pool);
        int place = PoolHeader.placeFreedLast(header);
        long after;
        if (place != PoolHeader.NO_PLACE) {
            after = PoolHeader.takeFreed(header, memory.loadInt(blockAt(pool, place)));
        } else {
            place = PoolHeader.freshPlace(header);
            after = PoolHeader.takeFresh(header);
        }
        memory.storeLong(pool, after);
        if (PoolHeader.isFull(after)) {
            used.removeFirst(sizeClass, pool);
        }
        return blockAt(pool, place);
    }

    private long open(int sizeClass) {
        long pool = arenas.takePool();
        if (pool == NULL) {
            return NULL;
        }
        long header = memory.loadLong(pool);
        // A pool that held this class before goes on with its freed and its fresh blocks.
        if (PoolHeader.sizeClass(header) != sizeClass) {
            memory.storeLong(pool, PoolHeader.startOver(header, sizeClass));
        }
        used.push(sizeClass, pool);
        return pool;
    }

    private static long blockAt(long pool, int place) {
        return pool + (long) place * ALIGNMENT;
    }
}
