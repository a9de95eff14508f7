package pymemlab.cycle;

import pymemlab.spec.cycle.Thresholds;

/** All generations' numbers, and what the oldest one waits for. */
final class Paces {

    private final boolean automatic;
    private final Pace young;
    private final Pace middle;
    private final Pace old;
    private long settled;
    private long newcomers;

    Paces(Thresholds thresholds) {
        automatic = thresholds.young() != 0;
        young = new Pace(thresholds.young());
        middle = new Pace(thresholds.middle());
        old = new Pace(thresholds.old());
    }

    Pace of(int generation) {
        return switch (generation) {
            case 0 -> young;
            case 1 -> middle;
            case 2 -> old;
            default -> throw new IllegalArgumentException("generation " + generation);
        };
    }

    boolean isDue(int generation) {
        boolean worthwhile = generation < 2 || newcomers >= settled / 4;
        return automatic && young.isOver() && of(generation).isOver() && worthwhile;
    }

    void begins(int generation) {
        for (int each = 0; each <= generation; each++) {
            of(each).reset();
        }
        if (generation < 2) {
            of(generation + 1).more();
        }
    }

    void survived(int generation, long survivors) {
        newcomers = generation == 2 ? 0 : newcomers + generation * survivors;
        settled = generation == 2 ? survivors : settled;
    }
}
