package pymemlab.grader.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import pymemlab.grader.result.ExerciseResult;
import pymemlab.grader.result.RuleResult;
import pymemlab.grader.result.RuleStatus;

/** What stands of one exercise, counted in several ways. */
public record Standing(ExerciseResult result) {

    /** The step that the learner is at: that of the first broken rule. */
    public Optional<Integer> step() {
        return result.firstBroken().map(broken -> broken.rule().step());
    }

    /** Number and title, such as {@code ex02 dynamic array}. */
    public String title() {
        return String.format(
                Locale.ROOT, "ex%02d %s", result.exercise().number(), result.exercise().title());
    }

    String points() {
        return "%s of %s points".formatted(result.score(), result.maxScore());
    }

    /** How many rules stand in full. */
    public long passed() {
        return result.rules().stream().filter(rule -> rule.status() == RuleStatus.PASSED).count();
    }

    /** What to do next, unless all is done. */
    public Optional<String> next() {
        return step().map(number -> "next: step %s %s".formatted(number, stepTitle(number)));
    }

    /** What stands of each step, in order. */
    public List<StepStanding> steps() {
        return IntStream.rangeClosed(1, result.exercise().steps().size())
                .mapToObj(number -> new StepStanding(number, stepTitle(number), ofStep(number)))
                .toList();
    }

    /** The cost rules that ran. */
    public List<RuleResult> measured() {
        return result.rules().stream()
                .filter(rule -> rule.measured().isPresent())
                .filter(rule -> rule.rule().scale().isPresent())
                .toList();
    }

    private List<RuleResult> ofStep(int number) {
        return result.rules().stream().filter(rule -> rule.rule().step() == number).toList();
    }

    private String stepTitle(int number) {
        return result.exercise().steps().get(number - 1);
    }
}
