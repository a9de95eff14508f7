package pymemlab.cycle;

import pymemlab.spec.cycle.Stats;
import pymemlab.spec.cycle.Thresholds;

/** When to collect what. */
final class Calendar {

    private final Thresholds thresholds;
    private final Tally young = new Tally();
    private final Tally middle = new Tally();
    private final Tally old = new Tally();
    private long total;
    private long pending;

    Calendar(Thresholds thresholds) {
        this.thresholds = thresholds;
    }

    Tally of(int generation) {
        if (generation < 0 || generation > 2) {
            throw new IllegalArgumentException("no generation " + generation);
        }
        return generation == 0 ? young : generation == 1 ? middle : old;
    }

    /** -1 if none. */
    int due() {
        if (thresholds.young() == 0 || young.count <= thresholds.young()) {
            return -1;
        }
        if (old.count > thresholds.old() && pending >= total / 4) {
            return 2;
        }
        return middle.count > thresholds.middle() ? 1 : 0;
    }

    void begin(int generation) {
        young.count = 0;
        if (generation == 0) {
            middle.count++;
            return;
        }
        middle.count = 0;
        old.count = generation == 1 ? old.count + 1 : 0;
    }

    void survived(int generation, long survivors) {
        if (generation == 1) {
            pending += survivors;
        }
        if (generation == 2) {
            total = survivors;
            pending = 0;
        }
    }

    /** Of one generation. */
    static final class Tally {

        private long count;
        private long collections;
        private long collected;

        long count() {
            return count;
        }

        void allocated() {
            count++;
        }

        void released() {
            count = Math.max(0, count - 1);
        }

        void add(long found) {
            collections++;
            collected += found;
        }

        Stats stats() {
            return new Stats(collections, collected);
        }
    }
}
