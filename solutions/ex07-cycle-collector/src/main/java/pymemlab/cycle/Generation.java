package pymemlab.cycle;

import pymemlab.spec.cycle.Stats;

/** What is counted for a generation, and what its collections did. */
final class Generation {

    private final long threshold;
    private long count;
    private long collections;
    private long collected;

    Generation(long threshold) {
        this.threshold = threshold;
    }

    long count() {
        return count;
    }

    void countOneMore() {
        count++;
    }

    void countOneLess() {
        if (count > 0) {
            count--;
        }
    }

    void restartCount() {
        count = 0;
    }

    boolean exceedsThreshold() {
        return count > threshold;
    }

    void addResult(long result) {
        collections++;
        collected += result;
    }

    Stats stats() {
        return new Stats(collections, collected);
    }
}
