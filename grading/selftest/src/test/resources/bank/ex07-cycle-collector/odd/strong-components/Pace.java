package pymemlab.cycle;

import pymemlab.spec.cycle.Stats;

/** One generation's numbers. */
final class Pace {

    private final long threshold;
    private long count;
    private long runs;
    private long found;

    Pace(long threshold) {
        this.threshold = threshold;
    }

    long count() {
        return count;
    }

    void more() {
        count++;
    }

    void less() {
        count -= count > 0 ? 1 : 0;
    }

    void reset() {
        count = 0;
    }

    boolean isOver() {
        return count > threshold;
    }

    void ran(long result) {
        runs++;
        found += result;
    }

    Stats stats() {
        return new Stats(runs, found);
    }
}
