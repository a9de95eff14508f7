package pymemlab.grader.report.html;

import java.util.List;
import java.util.Optional;

/**
 * A failing message in its parts.
 *
 * @param happened the calls
 * @param wrong the finding, which is never empty
 * @param memory the picture; may be empty
 * @param footer where to read and how to try again; may be empty
 */
record MessageParts(
        List<String> happened, List<String> wrong, List<String> memory, List<String> footer) {

    /** The parts, if the text has the shape that the kit's own messages have. */
    static Optional<MessageParts> of(String message) {
        List<String> lines = message.stripTrailing().lines().toList();
        int wrong = lines.indexOf("  what is wrong");
        if (wrong < 0) {
            return Optional.empty();
        }
        int happened = lines.subList(0, wrong).indexOf("  what happened");
        int footer = footer(lines, wrong);
        int memory = lines.subList(0, footer).lastIndexOf("  memory");
        int end = memory > wrong ? memory : footer;
        List<String> finding = body(lines, wrong + 1, end);
        return finding.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new MessageParts(
                                happened < 0 ? List.of() : body(lines, happened + 1, wrong),
                                finding,
                                memory > wrong ? body(lines, memory + 1, footer) : List.of(),
                                body(lines, footer, lines.size())));
    }

    /** The first sentence of the finding. */
    String lead() {
        return wrong.get(0);
    }

    /** What follows it. */
    List<String> details() {
        return wrong.subList(1, wrong.size());
    }

    // The judge writes these two lines last, whatever a submission says before them.
    private static int footer(List<String> lines, int wrong) {
        for (int line = lines.size() - 1; line > wrong && line >= lines.size() - 2; line--) {
            if (lines.get(line).startsWith("  read    ")) {
                return line;
            }
        }
        return lines.size();
    }

    /** The lines without blank ones around them and without their common indent. */
    private static List<String> body(List<String> lines, int from, int to) {
        return String.join("\n", lines.subList(from, to))
                .replaceFirst("\\A(\\h*\\n)+", "")
                .stripTrailing()
                .stripIndent()
                .lines()
                .toList();
    }
}
