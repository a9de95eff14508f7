package pymemlab.contracts.trace;

/** Traces by formula that every CS:APP allocator is tried on; all of them end with nothing live. */
final class Synthetic {

    private Synthetic() {}

    /**
     * Small and large blocks in turn; the large ones are freed, and then somewhat larger ones asked
     * for, which fit into the holes only if a hole and its neighbours were one.
     */
    static Trace pairs(int count, int small, int large, int larger) {
        TraceBuilder trace = new TraceBuilder();
        for (int pair = 0; pair < count; pair++) {
            trace.allocate(2 * pair, small).allocate(2 * pair + 1, large);
        }
        for (int pair = 0; pair < count; pair++) {
            trace.free(2 * pair + 1);
        }
        for (int next = 0; next < count; next++) {
            trace.allocate(2 * count + next, larger);
        }
        return trace.build("pairs").balanced();
    }

    /** Two neighbours are freed, and one as large as both is asked for, again and again. */
    static Trace coalescing(int rounds, int size) {
        TraceBuilder trace = new TraceBuilder();
        for (int round = 0; round < rounds; round++) {
            int first = 3 * round;
            trace.allocate(first, size).allocate(first + 1, size);
            trace.free(first).free(first + 1);
            trace.allocate(first + 2, 2L * size).free(first + 2);
        }
        return trace.build("coalescing");
    }

    /** One block grows and grows, and another is always put in its way. */
    static Trace growing(int rounds, int size, int step, int other) {
        TraceBuilder trace = new TraceBuilder();
        trace.allocate(0, size).allocate(1, other);
        for (int round = 1; round <= rounds; round++) {
            trace.reallocate(0, size + (long) round * step);
            trace.allocate(round + 1, other).free(round);
        }
        return trace.build("growing").balanced();
    }

    /** Blocks of any size, born and freed in any order. */
    static Trace random(int blocks, int largest, long seed) {
        Dice dice = new Dice(seed);
        TraceBuilder trace = new TraceBuilder();
        boolean[] live = new boolean[blocks];
        for (int id : twiceEach(blocks, dice)) {
            if (live[id]) {
                trace.free(id);
            } else {
                trace.allocate(id, dice.between(1, largest));
            }
            live[id] = !live[id];
        }
        return trace.build("random");
    }

    private static int[] twiceEach(int count, Dice dice) {
        int[] shuffled = new int[2 * count];
        for (int place = 0; place < shuffled.length; place++) {
            int other = dice.below(place + 1);
            shuffled[place] = shuffled[other];
            shuffled[other] = place / 2;
        }
        return shuffled;
    }
}
