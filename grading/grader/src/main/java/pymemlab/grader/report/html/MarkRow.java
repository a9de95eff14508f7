package pymemlab.grader.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of marks, one for so many bytes each.
 *
 * @param address of the first mark's first byte
 * @param end the index of the mark before which a | stood, the end of the heap
 */
record MarkRow(long address, String marks, OptionalInt end) {

    private static final int LONGEST = 65;
    private static final int MOST_ROWS = 64;
    private static final Pattern ROW = Pattern.compile("0x([0-9a-f]{1,12}) {1,8}(\\S+)");

    /**
     * The same mark several times in a row.
     *
     * @param first its index in the row
     */
    record Run(int first, int length, char mark) {}

    /** All lines that are rows. */
    static List<MarkRow> in(List<String> lines) {
        return lines.stream().flatMap(line -> of(line).stream()).limit(MOST_ROWS).toList();
    }

    private static Optional<MarkRow> of(String line) {
        Matcher row = ROW.matcher(line);
        if (!row.matches() || row.group(2).length() > LONGEST) {
            return Optional.empty();
        }
        String marks = row.group(2);
        int end = marks.indexOf('|');
        return Optional.of(
                new MarkRow(
                        Long.parseLong(row.group(1), 16),
                        marks.replace("|", ""),
                        end < 0 ? OptionalInt.empty() : OptionalInt.of(end)));
    }

    List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        int first = 0;
        for (int at = 1; at <= marks.length(); at++) {
            if (at == marks.length() || marks.charAt(at) != marks.charAt(first)) {
                runs.add(new Run(first, at - first, marks.charAt(first)));
                first = at;
            }
        }
        return runs;
    }
}
