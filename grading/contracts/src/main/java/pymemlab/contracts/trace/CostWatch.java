package pymemlab.contracts.trace;

import pymemlab.spec.control.Meter;

/** Sees when a replay costs so much that it should not go on. */
public final class CostWatch {

    /** A replay that costs more a call, over ten thousand of them, does not go on. */
    public static final long MOST_COST_PER_OPERATION = 2000;

    private static final int WINDOW = 10_000;

    private final Meter meter;
    private int windowStart;
    private Meter.Reading windowBegan;

    /** Of what {@code meter} counts from now on. */
    public CostWatch(Meter meter) {
        this.meter = meter;
        this.windowBegan = meter.read();
    }

    /** Whether the calls have become too dear; to be asked after each of them. */
    public boolean isTooDear(int operations) {
        // Not sooner: who stops a replay on purpose would be judged by its beginning alone.
        if (operations - windowStart < WINDOW) {
            return false;
        }
        long inWindow = meter.since(windowBegan).cost();
        windowStart = operations;
        windowBegan = meter.read();
        return inWindow > MOST_COST_PER_OPERATION * WINDOW;
    }
}
