package pymemlab.grader.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import pymemlab.grader.judge.CycleAnswer;
import pymemlab.grader.judge.CycleAnswer.Broken;
import pymemlab.grader.judge.CycleAnswer.Line;
import pymemlab.grader.judge.CycleAnswer.NotRun;
import pymemlab.grader.judge.CycleAnswer.Timed;
import pymemlab.grader.peer.PeerTime;
import pymemlab.grader.text.Clean;

/** What {@code ./lab bench cycles} shows. */
public final class CyclePage {

    private static final String ROW = "  %-16s %10s %9s  %15s %7s";

    private final Ink ink;

    /** For a reader with this ink. */
    public CyclePage(Ink ink) {
        this.ink = ink;
    }

    /**
     * All graphs.
     *
     * @param peers for each line of the answer what Python took, if it is known
     */
    public String of(CycleAnswer answer, List<Optional<PeerTime>> peers) {
        if (answer instanceof NotRun notRun) {
            return new CheckText(ink).brief(notRun.why());
        }
        if (answer instanceof Broken broken) {
            return "%s\n\n  %s\n"
                            .formatted(
                                    ink.bad("exercise 7 · cycle collector"),
                                    broken.finding().strip().replace("\n", "\n  "))
                    + notes(broken.notes());
        }
        Timed timed = (Timed) answer;
        return ink.strong("nanoseconds for each object and reference of a full collection")
                + "\n\n"
                + table(timed.lines(), peers)
                + "\n"
                + meaning(peers)
                + notes(timed.notes());
    }

    private String table(List<Line> lines, List<Optional<PeerTime>> peers) {
        String version =
                peers.stream()
                        .flatMap(Optional::stream)
                        .map(peer -> "Python " + Clean.line(peer.version()))
                        .findFirst()
                        .orElse("");
        StringBuilder table = new StringBuilder(ink.faint(heading(version))).append('\n');
        for (int row = 0; row < lines.size(); row++) {
            table.append(row(lines.get(row), peers.get(row))).append('\n');
        }
        return table.toString();
    }

    private static String heading(String version) {
        String ratio = version.isEmpty() ? "" : "ratio";
        return ROW.formatted("graph", "objects", "here", version, ratio).stripTrailing();
    }

    private static String row(Line line, Optional<PeerTime> peer) {
        return String.format(
                        Locale.ROOT,
                        ROW,
                        line.shape().words(),
                        "%,d".formatted(line.objects()),
                        "%.1f".formatted(line.nanoseconds()),
                        peer.map(each -> "%.1f".formatted(each.nanoseconds())).orElse(""),
                        peer.map(each -> "%.2f".formatted(line.nanoseconds() / each.nanoseconds()))
                                .orElse(""))
                .stripTrailing();
    }

    private static String meaning(List<Optional<PeerTime>> peers) {
        String here = "  Median processor time, with the machine's counters off.\n";
        return peers.stream().allMatch(Optional::isEmpty)
                ? here + "  There is no python3 from 3.7 on the path to compare it with.\n"
                : here
                        + "  Python's is that of gc.collect() on the same graph, of lists or of"
                        + " instances\n"
                        + "  with __slots__, whichever is faster.\n";
    }

    private String notes(List<String> notes) {
        StringBuilder text = new StringBuilder();
        for (String note : notes) {
            text.append("\n  ").append(ink.faint("note    ")).append(Clean.line(note));
        }
        return text.isEmpty() ? "" : text.append('\n').toString();
    }
}
