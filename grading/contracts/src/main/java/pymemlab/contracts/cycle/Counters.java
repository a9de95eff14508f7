package pymemlab.contracts.cycle;

import pymemlab.spec.cycle.CycleCollector;
import pymemlab.spec.cycle.Stats;
import pymemlab.spec.cycle.Thresholds;

/** What a collector should have counted (CPython 3.11, gcmodule.c, gc_collect_generations). */
final class Counters {

    /** No generation. */
    static final int NOTHING_IS_DUE = -1;

    private static final int OLDEST = CycleCollector.GENERATIONS - 1;

    private final long[] thresholds;
    private final long[] counts = new long[CycleCollector.GENERATIONS];
    private final long[] collections = new long[CycleCollector.GENERATIONS];
    private final long[] collected = new long[CycleCollector.GENERATIONS];
    private long pending;
    private long total;

    Counters(Thresholds thresholds) {
        this.thresholds = new long[] {thresholds.young(), thresholds.middle(), thresholds.old()};
    }

    void allocated() {
        counts[0]++;
    }

    void released() {
        counts[0] = Math.max(0, counts[0] - 1);
    }

    /** The generation that is to be collected now, or {@link #NOTHING_IS_DUE}. */
    int due() {
        if (thresholds[0] == 0 || counts[0] <= thresholds[0]) {
            return NOTHING_IS_DUE;
        }
        for (int generation = OLDEST; generation > 0; generation--) {
            boolean tooFewAreNew = generation == OLDEST && pending < total / 4;
            if (counts[generation] > thresholds[generation] && !tooFewAreNew) {
                return generation;
            }
        }
        return 0;
    }

    void starts(int generation) {
        if (generation < OLDEST) {
            counts[generation + 1]++;
        }
        for (int younger = 0; younger <= generation; younger++) {
            counts[younger] = 0;
        }
    }

    void ends(int generation, long result, long survivors) {
        collections[generation]++;
        collected[generation] += result;
        if (generation == OLDEST - 1) {
            pending += survivors;
        }
        if (generation == OLDEST) {
            total = survivors;
            pending = 0;
        }
    }

    long count(int generation) {
        return counts[generation];
    }

    Stats stats(int generation) {
        return new Stats(collections[generation], collected[generation]);
    }
}
