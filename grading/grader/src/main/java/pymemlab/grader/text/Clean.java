package pymemlab.grader.text;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/**
 * Makes text that a submission had a hand in fit to be shown: bounded, without characters that
 * steer a terminal or turn the reading direction, and without a line that a CI runner obeys.
 */
public final class Clean {

    private static final int LONGEST_LINE = 500;
    private static final int LONGEST_BLOCK = 20_000;
    private static final String CUT = " … (cut)";
    private static final Pattern COMMAND = Pattern.compile("^([\\s\\p{Z}]*)::");

    private Clean() {}

    /** The text as one line. */
    public static String line(String text) {
        String printable = printable(start(text, LONGEST_LINE).replaceAll("\\R", " "));
        return disarmed(printable) + cutMark(text, LONGEST_LINE);
    }

    /** The text with its lines kept. */
    public static String block(String text) {
        String lines = start(text, LONGEST_BLOCK).replaceAll("\\R", "\n");
        return lines.lines().map(Clean::printable).map(Clean::disarmed).collect(joined(lines))
                + cutMark(text, LONGEST_BLOCK);
    }

    private static Collector<CharSequence, ?, String> joined(String lines) {
        return Collectors.joining("\n", "", lines.endsWith("\n") ? "\n" : "");
    }

    private static String start(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    private static String cutMark(String text, int longest) {
        return text.length() <= longest ? "" : CUT;
    }

    // A runner obeys "::" where a line begins and "##[" anywhere; a blank between takes both away.
    private static String disarmed(String line) {
        String harmless = line.replace("##[", "# #[");
        return COMMAND.matcher(harmless).replaceFirst("$1: :");
    }

    private static String printable(String line) {
        StringBuilder result = new StringBuilder(line.length());
        line.codePoints().forEach(point -> append(result, point));
        return result.toString();
    }

    private static void append(StringBuilder result, int point) {
        if (point == '\t') {
            result.append("    ");
        } else if (isShown(point)) {
            result.appendCodePoint(point);
        } else {
            result.append(String.format(Locale.ROOT, "\\u{%x}", point));
        }
    }

    private static boolean isShown(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            default -> true;
        };
    }
}
