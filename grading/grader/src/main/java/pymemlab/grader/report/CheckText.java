package pymemlab.grader.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import pymemlab.grader.result.ExerciseResult;
import pymemlab.grader.result.ExerciseStatus;
import pymemlab.grader.result.RuleResult;
import pymemlab.grader.result.RuleStatus;
import pymemlab.grader.text.Clean;

/** What {@code ./lab check} shows of one exercise. */
public final class CheckText {

    private final Ink ink;

    /** For a reader with this ink. */
    public CheckText(Ink ink) {
        this.ink = ink;
    }

    /** The first thing to mend whole, then what stands. */
    public String brief(ExerciseResult result) {
        if (result.status() == ExerciseStatus.COMPLETE) {
            return complete(result);
        }
        return page(result, emphasised(Explanation.of(result)));
    }

    /** Everything that is broken, then what stands. */
    public String full(ExerciseResult result) {
        if (result.status() == ExerciseStatus.COMPLETE) {
            return complete(result);
        }
        return page(
                result,
                Explanation.explainsItself(result)
                        ? emphasised(Explanation.of(result))
                        : everyBrokenRule(result));
    }

    /** One rule alone. */
    public String rule(ExerciseResult result, String id) {
        if (Explanation.explainsItself(result)) {
            return header(result) + "\n\n" + Explanation.of(result) + notes(result) + "\n";
        }
        RuleResult rule = find(result, id);
        String text =
                rule.status() == RuleStatus.PASSED
                        ? "%-7s %s\n\n  %s%s"
                                .formatted(
                                        id,
                                        rule.rule().sentence(),
                                        ink.good("It stands."),
                                        receipt(rule).map(line -> "\n  " + line).orElse(""))
                        : emphasised(Explanation.of(rule));
        return text + notes(result) + "\n";
    }

    private String page(ExerciseResult result, String explanation) {
        Standing standing = new Standing(result);
        return header(result)
                + "\n\n"
                + explanation
                + stuck(result, standing)
                + notes(result)
                + "\n\n  "
                + ink.strong(summary(standing))
                + "\n\n"
                + new RuleMap(ink).of(standing)
                + "\n";
    }

    private String complete(ExerciseResult result) {
        Standing standing = new Standing(result);
        List<RuleResult> measured = standing.measured();
        return header(result)
                + "\n\n  "
                + ink.good(
                        "Complete: all %s rules stand. Well done.".formatted(result.rules().size()))
                + (measured.isEmpty() ? "" : "\n\n  what it cost" + receipts(measured))
                + notes(result)
                + "\n\n  next    "
                + "exercises/%s/README.md, \"Go further\"".formatted(result.exercise().folder())
                + "\n          ./lab progress\n";
    }

    private String header(ExerciseResult result) {
        Standing standing = new Standing(result);
        return ink.strong("%-70s  %s".formatted(standing.title(), standing.points()));
    }

    private static String summary(Standing standing) {
        return "%s · %s of %s rules%s"
                .formatted(
                        standing.points(),
                        standing.passed(),
                        standing.result().rules().size(),
                        standing.next().map(next -> " · " + next).orElse(""));
    }

    private String everyBrokenRule(ExerciseResult result) {
        return result.rules().stream()
                .filter(rule -> rule.status() != RuleStatus.PASSED)
                .filter(rule -> rule.status() != RuleStatus.NOT_RUN || !rule.message().isBlank())
                .map(rule -> emphasised(Explanation.of(rule)))
                .collect(Collectors.joining("\n\n"));
    }

    private static String stuck(ExerciseResult result, Standing standing) {
        if (Explanation.explainsItself(result)) {
            return "";
        }
        return standing.step()
                .map(
                        step ->
                                "\n  stuck   ./lab hint %s %s"
                                        .formatted(result.exercise().number(), step))
                .orElse("");
    }

    private String receipts(List<RuleResult> measured) {
        return measured.stream()
                .map(rule -> "\n    " + receipt(rule).orElse(""))
                .collect(Collectors.joining());
    }

    private static Optional<String> receipt(RuleResult rule) {
        return rule.measured().isPresent()
                ? rule.rule().scale().map(scale -> scale.receipt(rule.measured().getAsDouble()))
                : Optional.empty();
    }

    private String notes(ExerciseResult result) {
        return result.notes().isEmpty()
                ? ""
                : "\n"
                        + result.notes().stream()
                                .map(note -> "\n  " + ink.faint("note    ") + Clean.line(note))
                                .collect(Collectors.joining());
    }

    private String emphasised(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? ink.bad(text) : ink.bad(text.substring(0, end)) + text.substring(end);
    }

    private static RuleResult find(ExerciseResult result, String id) {
        return result.rules().stream()
                .filter(rule -> rule.rule().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the grade has no rule " + id));
    }
}
