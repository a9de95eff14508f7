package pymemlab.grader.classroom;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import pymemlab.grader.text.Clean;

/** What {@code ./lab class} says at its end. */
public final class ClassSummary {

    private final ClassGrades grades;

    /** Of this class. */
    public ClassSummary(ClassGrades grades) {
        this.grades = grades;
    }

    /** Counts, points, and what somebody has to look at. */
    public String text() {
        List<Row> notGraded = grades.rows().stream().filter(row -> !row.isFinal()).toList();
        return counts()
                + points()
                + list("not graded", notGraded.stream().map(ClassSummary::reason).toList())
                + list("nothing to judge", nothingToJudge())
                + list(
                        "recorded otherwise",
                        grades.differing().stream().map(this::difference).toList());
    }

    private List<String> nothingToJudge() {
        return grades.rows().stream()
                .filter(Row::isFinal)
                .flatMap(row -> row.problem().map(why -> row.name() + ": " + why).stream())
                .toList();
    }

    private String counts() {
        return "  %s: %s\n"
                .formatted(
                        grades.size(),
                        grades.statuses().entrySet().stream()
                                .map(each -> each.getValue() + " " + each.getKey())
                                .collect(Collectors.joining(", ")));
    }

    private String points() {
        int[] scores = grades.scores();
        if (scores.length == 0) {
            return "";
        }
        return String.format(
                Locale.ROOT,
                "  points: mean %.1f, median %.1f, %d to %d of %d\n",
                Arrays.stream(scores).average().orElseThrow(),
                median(scores),
                scores[0],
                scores[scores.length - 1],
                grades.maxScore());
    }

    static double median(int[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1
                ? sorted[middle]
                : (sorted[middle - 1] + sorted[middle]) / 2.0;
    }

    private static String reason(Row row) {
        String why =
                row.grade().isEmpty()
                        ? row.reason()
                        : "the judge withheld points; grade again, nothing else is judged anew";
        return row.name() + ": " + why;
    }

    private String difference(Row row) {
        return row.name() + ": " + grades.differenceOf(row).orElseThrow();
    }

    private static String list(String title, List<String> lines) {
        return lines.isEmpty()
                ? ""
                : "\n  %s\n".formatted(title)
                        + lines.stream()
                                .map(line -> "    " + Clean.line(line) + "\n")
                                .collect(Collectors.joining());
    }
}
