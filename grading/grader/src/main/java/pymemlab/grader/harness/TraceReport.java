package pymemlab.grader.harness;

import java.util.Locale;
import pymemlab.contracts.trace.CostWatch;
import pymemlab.contracts.trace.Replayed;
import pymemlab.contracts.trace.Trace;
import pymemlab.spec.raw.RawAllocator;

/** What a replay has measured, for a learner to read. */
final class TraceReport {

    private final Trace trace;
    private final Replayed replayed;

    TraceReport(Trace trace, Replayed replayed) {
        this.trace = trace;
        this.replayed = replayed;
    }

    String text() {
        return "%s · %,d calls%s\n\n".formatted(trace.name(), replayed.operations(), stopped())
                + line(
                        "utilisation",
                        "%.3f".formatted(replayed.utilisation()),
                        "%,d bytes live by a heap of %,d, both at their peaks"
                                .formatted(replayed.peakPayload(), replayed.peakFootprint()))
                + line("", "%.3f".formatted(bound()), "is the best of blocks without headers")
                + line(
                        "cost of a call",
                        "%.1f".formatted(replayed.costPerOperation()),
                        "loads, stores, bytes moved / 8, and 100 for a system call")
                + line("system calls", "%,d".formatted(replayed.systemCalls()), "")
                + "\n"
                + replayed.chart().text();
    }

    private String stopped() {
        return replayed.stopped()
                ? " of %,d, stopped there: 10,000 of them cost more than %,d each"
                        .formatted(trace.operations(), CostWatch.MOST_COST_PER_OPERATION)
                : "";
    }

    private double bound() {
        Trace made = trace.prefix(replayed.operations());
        long least = made.peakRounded(TraceReport::smallestBlock);
        return least == 0 ? 0 : (double) made.peakPayload() / least;
    }

    private static long smallestBlock(long size) {
        long rounded = size + RawAllocator.ALIGNMENT - 1 & -RawAllocator.ALIGNMENT;
        return Math.max(RawAllocator.ALIGNMENT, rounded);
    }

    private static String line(String what, String value, String meaning) {
        return String.format(Locale.ROOT, "  %-15s %9s   %s", what, value, meaning).stripTrailing()
                + "\n";
    }
}
