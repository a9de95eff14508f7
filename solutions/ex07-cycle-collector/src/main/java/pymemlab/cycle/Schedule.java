package pymemlab.cycle;

import static pymemlab.spec.cycle.CycleCollector.GENERATIONS;

import pymemlab.spec.cycle.Thresholds;

/** Counts what happens to the generations, and so tells which one is due. */
final class Schedule {

    /** No generation is due. */
    static final int NONE = -1;

    private static final int OLDEST = GENERATIONS - 1;

    /** A full collection has to find as much that is new, beside what is old, as one to this. */
    private static final long OLD_FOR_ONE_NEW = 4;

    private final Generation young;
    private final Generation middle;
    private final Generation old;
    private final boolean automatic;
    private long leftByFull;
    private long enteredSinceFull;

    Schedule(Thresholds thresholds) {
        young = new Generation(thresholds.young());
        middle = new Generation(thresholds.middle());
        old = new Generation(thresholds.old());
        automatic = thresholds.young() != 0;
    }

    Generation of(int generation) {
        return switch (generation) {
            case 0 -> young;
            case 1 -> middle;
            case OLDEST -> old;
            default ->
                    throw new IllegalArgumentException(
                            "The call needs a generation from 0 to %d, but there is no generation %d. Pass one that exists."
                                    .formatted(OLDEST, generation));
        };
    }

    /** The generation to collect after an allocation. */
    int due() {
        if (!automatic || !young.exceedsThreshold()) {
            return NONE;
        }
        if (old.exceedsThreshold() && isWorthFull()) {
            return OLDEST;
        }
        return middle.exceedsThreshold() ? 1 : 0;
    }

    /** A collection begins. */
    void begins(int generation) {
        if (generation < OLDEST) {
            of(generation + 1).countOneMore();
        }
        for (int collected = 0; collected <= generation; collected++) {
            of(collected).restartCount();
        }
    }

    /** So many of a collected generation have grown older. */
    void survived(int generation, long survivors) {
        if (generation == OLDEST) {
            leftByFull = survivors;
            enteredSinceFull = 0;
        } else if (generation == OLDEST - 1) {
            enteredSinceFull += survivors;
        }
    }

    // Otherwise a program that builds up millions of objects would look at all of them each time.
    private boolean isWorthFull() {
        return enteredSinceFull >= leftByFull / OLD_FOR_ONE_NEW;
    }
}
