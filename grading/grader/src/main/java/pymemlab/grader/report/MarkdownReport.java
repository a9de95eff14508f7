package pymemlab.grader.report;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import pymemlab.contracts.CostScale;
import pymemlab.grader.result.ExerciseResult;
import pymemlab.grader.result.Grade;
import pymemlab.grader.result.RuleResult;
import pymemlab.grader.text.Clean;

/** A page for a job summary: points, the first broken rule of each exercise, cost receipts. */
public final class MarkdownReport implements Report {

    private static final SizeLimit LIMIT = new SizeLimit(1 << 20, 16_000);

    @Override
    public String of(Grade grade) {
        return LIMIT.fit(longest -> page(grade, longest));
    }

    private static String page(Grade grade, int longest) {
        return """
        ## PyMemLab: %s of %s points

        | exercise | status | points | rules | first broken rule |
        | --- | --- | ---: | ---: | --- |
        %s

        These points are the exact ones. A table elsewhere in the log may count passed tests instead.

        %s
        Kit %s, %s.
        """
                .formatted(
                        grade.score(),
                        grade.maxScore(),
                        lines(grade.exercises(), MarkdownReport::row),
                        grade.exercises().stream()
                                .map(result -> section(result, longest))
                                .collect(Collectors.joining("\n")),
                        MarkdownText.inline(grade.kitVersion()),
                        Seeds.text(grade));
    }

    private static String row(ExerciseResult result) {
        Standing standing = new Standing(result);
        return "| %s | %s | %s / %s | %s / %s | %s |"
                .formatted(
                        MarkdownText.inline(standing.title()),
                        result.status().label(),
                        result.score(),
                        result.maxScore(),
                        standing.passed(),
                        result.rules().size(),
                        result.firstBroken().map(rule -> rule.rule().id()).orElse(""));
    }

    private static String section(ExerciseResult result, int longest) {
        Standing standing = new Standing(result);
        String why = Explanation.of(result);
        return "### %s: %s\n\n".formatted(MarkdownText.inline(standing.title()), standing.points())
                + (why.isEmpty() ? "" : MarkdownText.fenced(cut(why, longest)) + "\n")
                + costs(standing.measured())
                + rules(result)
                + notes(result, longest);
    }

    private static String costs(List<RuleResult> measured) {
        return measured.isEmpty()
                ? ""
                : """
                | cost | measured | full points up to | none from | points |
                | --- | ---: | ---: | ---: | ---: |
                %s

                """
                        .formatted(lines(measured, MarkdownReport::cost));
    }

    private static String cost(RuleResult rule) {
        CostScale scale = rule.rule().scale().orElseThrow();
        return String.format(
                Locale.ROOT,
                "| %s %s | %.3f %s | %.2f | %.2f | %s / %s |",
                rule.rule().id(),
                MarkdownText.inline(scale.name()),
                rule.measured().orElseThrow(),
                MarkdownText.inline(scale.unit()),
                scale.target(),
                scale.floor(),
                rule.score(),
                rule.rule().points());
    }

    private static String rules(ExerciseResult result) {
        return """
        <details><summary>All rules</summary>

        | rule | step | points | status | what must hold |
        | --- | ---: | ---: | --- | --- |
        %s

        </details>
        """
                .formatted(lines(result.rules(), MarkdownReport::rule));
    }

    private static String rule(RuleResult rule) {
        return "| %s | %s | %s / %s | %s | %s |"
                .formatted(
                        rule.rule().id(),
                        rule.rule().step(),
                        rule.score(),
                        rule.rule().points(),
                        rule.status().label(),
                        MarkdownText.inline(rule.rule().sentence()));
    }

    private static String notes(ExerciseResult result, int longest) {
        if (result.notes().isEmpty()) {
            return "";
        }
        String text = result.notes().stream().map(Clean::line).collect(Collectors.joining("\n"));
        return "\nNotes:\n\n" + MarkdownText.fenced(cut(text, longest));
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest) + "\n… (cut)";
    }

    private static <T> String lines(List<T> values, Function<T, String> line) {
        return values.stream().map(line).collect(Collectors.joining("\n"));
    }
}
