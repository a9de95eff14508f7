package pymemlab.raw;

/**
 * How much to take for a block: a run of small ones, so that the next requests are cheap and small
 * blocks stay together; a round size for a large one.
 */
final class Portion {

    private static final long LARGEST_RUN = 4096;

    /** A run leaves three quarters of the room to other sizes. */
    private static final long RUNS_IN_ROOM = 4;

    private static final long LARGE = 32 << 10;

    /** Large sizes have so many steps from one power of two to the next. */
    private static final long STEPS = 16;

    private Portion() {}

    /** At least {@code size} and at most {@code room}, which is not less. */
    static long of(long size, long room) {
        if (SizeClass.isExact(size)) {
            long run = Math.min(LARGEST_RUN, room / RUNS_IN_ROOM);
            return Math.max(size, run - run % size);
        }
        return ofOne(size, room);
    }

    /** The same for a block that stays alone. */
    static long ofOne(long size, long room) {
        long rounded = size < LARGE ? size : rounded(size);
        return rounded <= room ? rounded : size;
    }

    /** The next large request is often a little larger, and then fits where this one was. */
    private static long rounded(long size) {
        long step = Long.highestOneBit(size) / STEPS;
        return (size + step - 1) & -step;
    }
}
