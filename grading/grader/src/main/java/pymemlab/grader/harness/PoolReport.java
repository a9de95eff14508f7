package pymemlab.grader.harness;

import java.util.Locale;
import java.util.Optional;
import pymemlab.contracts.pool.PlacementCheck;
import pymemlab.contracts.pool.PoolReplayed;
import pymemlab.contracts.pool.PoolStatistics;
import pymemlab.contracts.pool.PoolStatistics.ClassUse;
import pymemlab.contracts.trace.CostWatch;
import pymemlab.spec.pool.ArenaSource;
import pymemlab.spec.pool.ObjectAllocator;

/**
 * What a replay on an object allocator has measured, for a learner to read; the sums are those of
 * {@code sys._debugmallocstats}.
 */
final class PoolReport {

    private final PoolReplayed replayed;

    PoolReport(PoolReplayed replayed) {
        this.replayed = replayed;
    }

    String text() {
        return "%s · %,d calls%s\n\n"
                        .formatted(replayed.trace().name(), replayed.operations(), stopped())
                + line(
                        "arenas",
                        "%d".formatted(replayed.arenasPeak()),
                        "at the peak; %d obtained, %d held at the end"
                                .formatted(replayed.arenasTotal(), replayed.arenasEnd()))
                + line(
                        "cost of a call",
                        "%.1f".formatted(replayed.costPerOperation()),
                        "loads, stores, bytes moved / 8, and 100 for a system call")
                + placement()
                + "\nwhen most bytes of small blocks were live\n\n"
                + statistics(replayed.statisticsAtPeak());
    }

    private String stopped() {
        return replayed.stopped()
                ? " of %,d, stopped there: 10,000 of them cost more than %,d each"
                        .formatted(replayed.trace().operations(), CostWatch.MOST_COST_PER_OPERATION)
                : "";
    }

    private String placement() {
        Optional<String> difference = PlacementCheck.firstDifference(replayed);
        return difference
                .map(text -> line("placement", "differs", "from CPython 3.8 first at\n  " + text))
                .orElseGet(() -> line("placement", "equal", "to CPython 3.8's, block by block"));
    }

    private static String statistics(PoolStatistics peak) {
        StringBuilder text =
                new StringBuilder("  class   size   pools  blocks in use  available blocks\n");
        for (ClassUse use : peak.classes()) {
            text.append(row(use));
        }
        return text.append('\n')
                .append(sum(peak.allocatedBytes(), "bytes in allocated blocks"))
                .append(sum(peak.availableBytes(), "bytes in available blocks"))
                .append(
                        sum(
                                peak.unusedPoolBytes(),
                                "bytes in %,d unused pools of %,d"
                                        .formatted(peak.unusedPools(), ObjectAllocator.POOL_SIZE)))
                .append(
                        sum(
                                peak.headerBytes(),
                                "bytes in %,d pool headers of %d"
                                        .formatted(peak.pools(), ObjectAllocator.POOL_HEADER_SIZE)))
                .append(sum(peak.quantizationBytes(), "bytes lost to quantization"))
                .append(sum(0, "bytes lost to arena alignment"))
                .append(sum(peak.total(), total(peak)))
                .toString();
    }

    private static String total(PoolStatistics peak) {
        String arenas = "%d x %,d of arenas".formatted(peak.arenas(), ArenaSource.ARENA_SIZE);
        return peak.addUp()
                ? "bytes in all: " + arenas
                : "bytes in all, but %s: a pool holds more than one class".formatted(arenas);
    }

    private static String row(ClassUse use) {
        return String.format(
                Locale.ROOT,
                "  %5d  %5d  %6d  %13d  %16d\n",
                use.blockBytes() / ObjectAllocator.ALIGNMENT - 1,
                use.blockBytes(),
                use.pools(),
                use.live(),
                use.available());
    }

    private static String sum(long bytes, String what) {
        return String.format(Locale.ROOT, "  %,12d  %s\n", bytes, what);
    }

    private static String line(String what, String value, String meaning) {
        return String.format(Locale.ROOT, "  %-15s %9s   %s", what, value, meaning).stripTrailing()
                + "\n";
    }
}
