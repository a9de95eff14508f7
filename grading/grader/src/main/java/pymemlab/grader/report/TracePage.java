package pymemlab.grader.report;

import java.util.List;
import java.util.Locale;
import pymemlab.contracts.trace.Trace;
import pymemlab.contracts.trace.Traces;
import pymemlab.grader.judge.TraceAnswer;
import pymemlab.grader.judge.TraceAnswer.Broken;
import pymemlab.grader.judge.TraceAnswer.Measured;
import pymemlab.grader.judge.TraceAnswer.NotRun;
import pymemlab.grader.judge.TraceAnswer.Timing;
import pymemlab.grader.text.Clean;

/** What {@code ./lab trace} shows. */
public final class TracePage {

    private static final int WIDTH = 76;

    private final Ink ink;

    /** For a reader with this ink. */
    public TracePage(Ink ink) {
        this.ink = ink;
    }

    /** The kit's own traces. */
    public String names() {
        return group("lessons, one idea each", Traces.lessons())
                + group("classics, by formula", Traces.classics())
                + group("programs that CPython 3.11 ran", Traces.cpython())
                + "./lab trace json replays that one on your allocator.\n";
    }

    /** One replay. */
    public String of(Trace trace, TraceAnswer answer) {
        if (answer instanceof NotRun notRun) {
            return new CheckText(ink).brief(notRun.why());
        }
        if (answer instanceof Broken broken) {
            return "%s\n\n  %s\n".formatted(ink.bad(title(trace)), indented(broken.finding()))
                    + notes(broken.notes());
        }
        Measured measured = (Measured) answer;
        return measured.report().stripTrailing()
                + "\n"
                + measured.timing().map(timing -> "\n" + line(trace, timing)).orElse("")
                + notes(measured.notes());
    }

    /** For scripts too: the words and their order stay. */
    private static String line(Trace trace, Timing timing) {
        return String.format(
                Locale.ROOT,
                "time %s on=%.1f off=%.1f rounds=%d unit=ns/op\n",
                Clean.line(trace.name()).replace(' ', '_'),
                timing.counted(),
                timing.uncounted(),
                timing.rounds());
    }

    private String group(String title, List<String> names) {
        StringBuilder text = new StringBuilder(ink.strong(title)).append('\n');
        StringBuilder line = new StringBuilder();
        for (String name : names) {
            if (line.length() + name.length() + 2 > WIDTH) {
                text.append(line).append('\n');
                line.setLength(0);
            }
            line.append("  ").append(name);
        }
        return text.append(line).append("\n\n").toString();
    }

    private String notes(List<String> notes) {
        StringBuilder text = new StringBuilder();
        for (String note : notes) {
            text.append("\n  ").append(ink.faint("note    ")).append(Clean.line(note));
        }
        return text.isEmpty() ? "" : text.append('\n').toString();
    }

    private static String title(Trace trace) {
        return "%s · %,d calls".formatted(Clean.line(trace.name()), trace.operations());
    }

    private static String indented(String finding) {
        return finding.strip().replace("\n", "\n  ");
    }
}
