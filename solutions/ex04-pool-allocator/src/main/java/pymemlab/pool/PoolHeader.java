package pymemlab.pool;

import static pymemlab.spec.pool.ObjectAllocator.ALIGNMENT;
import static pymemlab.spec.pool.ObjectAllocator.POOL_HEADER_SIZE;
import static pymemlab.spec.pool.ObjectAllocator.POOL_SIZE;

/**
 * The first word of a pool: where it belongs, and all that changes with a block.
 *
 * <pre>
 *   bits 0 to 7     live     how many blocks are handed out
 *   bits 8 to 15    freed    the block that was freed last
 *   bits 16 to 23   fresh    the first block that was never handed out
 *   bits 24 to 31   class
 *   bits 32 to 63   arena    its number in the table
 * </pre>
 *
 * <p>A block is named by its <em>place</em>, its distance from the pool's start in steps of 16
 * bytes. The header is at place 0, which therefore means: there is no such block.
 */
final class PoolHeader {

    static final int BYTES = Long.BYTES;
    static final int NO_PLACE = 0;

    /** What no pool has: its arena's number is larger than any table. */
    static final long NONE = -1;

    private static final int FREED_SHIFT = 8;
    private static final int FRESH_SHIFT = 16;
    private static final int CLASS_SHIFT = 24;
    private static final int ARENA_SHIFT = 32;
    private static final long BYTE = 0xFF;
    private static final long FREED = BYTE << FREED_SHIFT;
    private static final long FRESH = BYTE << FRESH_SHIFT;
    private static final long ARENA = -1L << ARENA_SHIFT;
    private static final long NO_CLASS = BYTE << CLASS_SHIFT;

    private static final int FIRST_PLACE = POOL_HEADER_SIZE / ALIGNMENT;
    private static final int PLACES = POOL_SIZE / ALIGNMENT;

    private PoolHeader() {}

    /** Of a pool that never held a block. */
    static long opened(long arena) {
        return arena << ARENA_SHIFT | NO_CLASS;
    }

    /** Of a pool that starts in another class, with all its blocks still to be handed out. */
    static long startOver(long header, int sizeClass) {
        return header & ARENA | (long) sizeClass << CLASS_SHIFT | FIRST_PLACE << FRESH_SHIFT;
    }

    static long arena(long header) {
        return header >>> ARENA_SHIFT;
    }

    static int sizeClass(long header) {
        return (int) (header >>> CLASS_SHIFT & BYTE);
    }

    static boolean isEmpty(long header) {
        return (header & BYTE) == 0;
    }

    static boolean isFull(long header) {
        return (header & (FREED | FRESH)) == 0;
    }

    static int placeFreedLast(long header) {
        return (int) (header >>> FREED_SHIFT & BYTE);
    }

    static int freshPlace(long header) {
        return (int) (header >>> FRESH_SHIFT & BYTE);
    }

    /** The block that was freed last is handed out; the one freed before it comes next. */
    static long takeFreed(long header, int freedBefore) {
        return (header & ~FREED | (long) freedBefore << FREED_SHIFT) + 1;
    }

    /** The first fresh block is handed out; the next one counts if all of it lies in the pool. */
    static long takeFresh(long header) {
        int places = sizeClass(header) + 1;
        int next = freshPlace(header) + places;
        int fresh = next + places <= PLACES ? next : NO_PLACE;
        return (header & ~FRESH | (long) fresh << FRESH_SHIFT) + 1;
    }

    static long give(long header, int place) {
        return (header & ~FREED | (long) place << FREED_SHIFT) - 1;
    }
}
