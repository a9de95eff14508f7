package pymemlab.peers;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the replays and prints a table: nanoseconds for a call, and the ratios to the reference. */
public final class PeersReport {

    private final Map<String, Map<PeerKind, Double>> nanosecondsForCall = new TreeMap<>();

    private PeersReport(Collection<RunResult> results) {
        results.forEach(this::add);
    }

    /** Takes JMH's own options. */
    public static void main(String[] args) throws CommandLineOptionException, RunnerException {
        var options =
                new OptionsBuilder()
                        .parent(new CommandLineOptions(args))
                        .include(TraceReplayBenchmark.class.getName())
                        .build();
        System.out.print(new PeersReport(new Runner(options).run()).table());
    }

    private void add(RunResult result) {
        String trace = result.getParams().getParam("trace");
        var allocator = PeerKind.valueOf(result.getParams().getParam("allocator"));
        double replay = result.getPrimaryResult().getStatistics().getPercentile(50);
        double forCall = replay / Calls.of(trace).count();
        nanosecondsForCall
                .computeIfAbsent(trace, fresh -> new EnumMap<>(PeerKind.class))
                .put(allocator, forCall);
    }

    private String table() {
        var text =
                new StringBuilder(
                        "\nNanoseconds for one call (median replay), counting and checks on\n");
        line(text, "", PeerKind::name);
        nanosecondsForCall.forEach(
                (trace, times) -> line(text, trace, kind -> number(times.get(kind))));
        line(text, "geometric mean", kind -> number(geometricMean(kind)));
        line(text, "reference / peer", kind -> number(ratio(kind)));
        return text.toString();
    }

    private static void line(StringBuilder text, String head, Column column) {
        text.append("%-18s".formatted(head));
        for (PeerKind kind : PeerKind.values()) {
            text.append("%15s".formatted(column.of(kind)));
        }
        text.append('\n');
    }

    private double ratio(PeerKind peer) {
        return geometricMean(PeerKind.REFERENCE) / geometricMean(peer);
    }

    /** NaN when a trace has no figure, as when somebody asked for one allocator only. */
    private double geometricMean(PeerKind kind) {
        double logarithms =
                nanosecondsForCall.values().stream()
                        .mapToDouble(times -> Math.log(times.getOrDefault(kind, Double.NaN)))
                        .average()
                        .orElse(Double.NaN);
        return Math.exp(logarithms);
    }

    private static String number(Double value) {
        return value == null || value.isNaN() ? "-" : String.format(Locale.ROOT, "%.2f", value);
    }

    private interface Column {
        String of(PeerKind kind);
    }
}
