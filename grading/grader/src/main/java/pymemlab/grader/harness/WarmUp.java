package pymemlab.grader.harness;

import java.lang.management.ThreadMXBean;

/** Rounds before the clock is believed: the compiler still works on the code that they run. */
final class WarmUp {

    // The tests' own build sets it to nothing: they ask what is measured, not how well.
    private static final String MILLIS = "pymemlab.warm-up-millis";
    private static final long STANDARD_MILLIS = 1_500;
    private static final long NANOS_OF_A_MILLI = 1_000_000;

    private WarmUp() {}

    /** The flag that gives a child the warm-up of this process. */
    static String flag() {
        return "-D%s=%d".formatted(MILLIS, millis());
    }

    /** Does rounds, at least so many, until they have used their share of processor time. */
    static void run(ThreadMXBean clock, int fewest, Runnable round) {
        long end = clock.getCurrentThreadCpuTime() + millis() * NANOS_OF_A_MILLI;
        for (int done = 0; done < fewest || clock.getCurrentThreadCpuTime() < end; done++) {
            round.run();
        }
    }

    private static long millis() {
        return Long.getLong(MILLIS, STANDARD_MILLIS);
    }
}
