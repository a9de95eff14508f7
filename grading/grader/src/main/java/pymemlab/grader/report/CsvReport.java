package pymemlab.grader.report;

import java.util.List;
import java.util.stream.Collectors;
import pymemlab.grader.result.ExerciseResult;
import pymemlab.grader.result.Grade;
import pymemlab.grader.result.RuleResult;

/** Comma-separated values for a spreadsheet: one row a rule, whose points add up to the grade. */
public final class CsvReport implements Report {

    private static final int LONGEST_TEXT = 8_000;

    @Override
    public String of(Grade grade) {
        return CsvText.row(
                        "exercise",
                        "exercise_status",
                        "rule",
                        "step",
                        "kind",
                        "text",
                        "status",
                        "score",
                        "max_score",
                        "measured",
                        "message")
                + grade.exercises().stream().map(CsvReport::rows).collect(Collectors.joining());
    }

    private static String rows(ExerciseResult result) {
        List<Verdict> verdicts = Verdict.of(result);
        StringBuilder rows = new StringBuilder();
        for (int index = 0; index < verdicts.size(); index++) {
            rows.append(row(result, result.rules().get(index), verdicts.get(index)));
        }
        return rows.toString();
    }

    private static String row(ExerciseResult result, RuleResult rule, Verdict verdict) {
        return CsvText.row(
                verdict.exercise(),
                result.status().label(),
                verdict.rule(),
                rule.rule().step(),
                verdict.kind(),
                rule.rule().sentence(),
                rule.status().label(),
                verdict.score(),
                verdict.maxScore(),
                rule.measured().isPresent() ? Double.toString(rule.measured().getAsDouble()) : "",
                SizeLimit.cut(verdict.text(), LONGEST_TEXT));
    }
}
