package pymemlab.contracts.trace;

import java.util.ArrayList;
import java.util.List;

/**
 * How a compiler of the nineties allocates: chunks of 4072 bytes, which its own small objects are
 * cut from, with a few names and tables between them.
 *
 * @param blocks how many are allocated
 * @param chunkPercent how many in 100 are chunks
 * @param smallest of the other blocks, in bytes
 * @param largest of the other blocks, in bytes
 * @param live how many blocks live at once, when it is busiest
 * @param end which block dies when there are too many
 */
record ProgramShape(int blocks, int chunkPercent, int smallest, int largest, int live, End end) {

    static final int CHUNK = 4072;

    enum End {
        /** The program works through a queue. */
        OLDEST,
        /** The program calls functions, and each one cleans up. */
        NEWEST,
        /** Nothing orders them. */
        ANY,
        /** A phase ends, and all of its blocks with it. */
        ALL
    }

    Trace trace(long seed) {
        Dice dice = new Dice(seed);
        TraceBuilder trace = new TraceBuilder();
        List<Integer> alive = new ArrayList<>();
        for (int id = 0; id < blocks; id++) {
            trace.allocate(id, size(dice));
            alive.add(id);
            if (alive.size() >= live || dice.chance(5)) {
                bury(trace, alive, dice);
            }
        }
        return trace.build("program").balanced();
    }

    private int size(Dice dice) {
        return dice.chance(chunkPercent) ? CHUNK : dice.between(smallest, largest);
    }

    private void bury(TraceBuilder trace, List<Integer> alive, Dice dice) {
        switch (end) {
            case OLDEST -> trace.free(alive.remove(0));
            case NEWEST -> newest(trace, alive, dice.between(1, 20));
            case ANY -> trace.free(alive.remove(dice.below(alive.size())));
            case ALL -> {
                if (alive.size() >= live) {
                    newest(trace, alive, alive.size());
                }
            }
        }
    }

    private static void newest(TraceBuilder trace, List<Integer> alive, int count) {
        for (int left = Math.min(count, alive.size()); left > 0; left--) {
            trace.free(alive.remove(alive.size() - 1));
        }
    }
}
