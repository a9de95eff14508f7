package pymemlab.grader.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import pymemlab.grader.result.ExerciseResult;
import pymemlab.grader.result.Grade;
import pymemlab.grader.result.RuleResult;

/** What {@code ./lab grade} shows: one line an exercise. */
public final class GradeTable implements Report {

    private static final String ROW = "  %-28s  %-20s  %12s  %s";

    @Override
    public String of(Grade grade) {
        String rows =
                grade.exercises().stream()
                        .map(GradeTable::row)
                        .collect(Collectors.joining("\n", "", "\n"));
        return row("exercise", "status", "points", "first broken rule")
                + "\n"
                + rows
                + row("total", "", points(grade.score(), grade.maxScore()), "")
                + missing(grade)
                + String.format(
                        Locale.ROOT, "\n\n  kit %s · %s", grade.kitVersion(), Seeds.text(grade))
                + "\n";
    }

    private static String row(ExerciseResult result) {
        return row(
                result.exercise().folder(),
                result.status().label(),
                points(result.score(), result.maxScore()),
                MissingExercises.isOne(result)
                        ? "-"
                        : result.firstBroken().map(GradeTable::brokenRule).orElse(""));
    }

    private static String missing(Grade grade) {
        List<String> lines = new MissingExercises(grade).lines();
        return lines.isEmpty() ? "" : "\n\n  missing\n  " + String.join("\n  ", lines);
    }

    private static String brokenRule(RuleResult rule) {
        return rule.rule().id() + "  " + rule.rule().sentence();
    }

    private static String row(String exercise, String status, String points, String rule) {
        return String.format(Locale.ROOT, ROW, exercise, status, points, rule).stripTrailing();
    }

    private static String points(int score, int maxScore) {
        return score + " of " + maxScore;
    }
}
