package pymemlab.pool;

import static pymemlab.spec.pool.ObjectAllocator.ALIGNMENT;
import static pymemlab.spec.pool.ObjectAllocator.POOL_HEADER_SIZE;
import static pymemlab.spec.pool.ObjectAllocator.POOL_SIZE;

/**
 * The first four bytes of a pool, one for each thing that changes with a block.
 *
 * <pre>
 *   bits 0 to 7     live     how many blocks are handed out
 *   bits 8 to 15    freed    the block that was freed last
 *   bits 16 to 23   fresh    the first block that was never handed out
 *   bits 24 to 31   class
 * </pre>
 *
 * <p>A block is named by its <em>place</em>, its distance from the pool's start in steps of 16
 * bytes. The header is at place 0, which therefore means: there is no such block.
 */
final class PoolState {

    /** Of a pool that never held a block. */
    static final int CLASSLESS = 0xFF << 24;

    static final int NO_PLACE = 0;

    private static final int LIVE = 1;
    private static final int FREED_SHIFT = 8;
    private static final int FRESH_SHIFT = 16;
    private static final int CLASS_SHIFT = 24;
    private static final int BYTE = 0xFF;
    private static final int FREED = BYTE << FREED_SHIFT;
    private static final int FRESH = BYTE << FRESH_SHIFT;

    private static final int FIRST_PLACE = POOL_HEADER_SIZE / ALIGNMENT;
    private static final int PLACES = POOL_SIZE / ALIGNMENT;

    private PoolState() {}

    /** Of a pool whose blocks are all still to be handed out. */
    static int fresh(int sizeClass) {
        return sizeClass << CLASS_SHIFT | FIRST_PLACE << FRESH_SHIFT;
    }

    static int sizeClass(int state) {
        return state >>> CLASS_SHIFT;
    }

    static boolean isEmpty(int state) {
        return (state & BYTE) == 0;
    }

    static boolean isFull(int state) {
        return (state & (FREED | FRESH)) == 0;
    }

    static int placeFreedLast(int state) {
        return state >>> FREED_SHIFT & BYTE;
    }

    static int freshPlace(int state) {
        return state >>> FRESH_SHIFT & BYTE;
    }

    /** The block that was freed last is handed out; the one freed before it comes next. */
    static int takeFreed(int state, int freedBefore) {
        return (state & ~FREED | freedBefore << FREED_SHIFT) + LIVE;
    }

    /** The first fresh block is handed out; the next one counts if all of it lies in the pool. */
    static int takeFresh(int state) {
        int places = sizeClass(state) + 1;
        int next = freshPlace(state) + places;
        int fresh = next + places <= PLACES ? next : NO_PLACE;
        return (state & ~FRESH | fresh << FRESH_SHIFT) + LIVE;
    }

    static int give(int state, int place) {
        return (state & ~FREED | place << FREED_SHIFT) - LIVE;
    }
}
