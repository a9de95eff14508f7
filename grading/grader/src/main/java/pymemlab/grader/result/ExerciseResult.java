package pymemlab.grader.result;

import java.util.List;
import java.util.Optional;
import pymemlab.contracts.Exercise;

/**
 * What one exercise earned, and why not more.
 *
 * @param exercise which one
 * @param seed which decided every random choice in it
 * @param status how far it came
 * @param rules one result for each rule, in the rule book's order
 * @param problems why nothing could be run: compiler errors or refused uses; else empty
 * @param notes what the reader should know: ignored files, removed marks, captured output
 */
public record ExerciseResult(
        Exercise exercise,
        long seed,
        ExerciseStatus status,
        List<RuleResult> rules,
        List<Problem> problems,
        List<String> notes) {

    /** The points. */
    public int score() {
        return rules.stream().mapToInt(RuleResult::score).sum();
    }

    /** The most that it can pay. */
    public int maxScore() {
        return rules.stream().mapToInt(result -> result.rule().points()).sum();
    }

    /** The first rule, in the learner's order, that does not stand in full. */
    public Optional<RuleResult> firstBroken() {
        return rules.stream().filter(result -> result.status() != RuleStatus.PASSED).findFirst();
    }
}
