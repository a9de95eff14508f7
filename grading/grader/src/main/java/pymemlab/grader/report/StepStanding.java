package pymemlab.grader.report;

import java.util.List;
import java.util.stream.Collectors;
import pymemlab.grader.result.RuleResult;
import pymemlab.grader.result.RuleStatus;

/**
 * What stands of one step.
 *
 * @param number from 1
 * @param title such as "grow"
 * @param rules those of the step, in the rule book's order
 */
public record StepStanding(int number, String title, List<RuleResult> rules) {

    /** Its points. */
    public int score() {
        return rules.stream().mapToInt(RuleResult::score).sum();
    }

    /** The most that it can pay. */
    public int maxScore() {
        return rules.stream().mapToInt(result -> result.rule().points()).sum();
    }

    /** One mark a rule. */
    String marks() {
        return rules.stream().map(StepStanding::mark).collect(Collectors.joining());
    }

    /** The ids of the rules that were judged and do not stand in full. */
    List<String> broken() {
        return rules.stream()
                .filter(result -> result.status() != RuleStatus.PASSED)
                .filter(result -> result.status() != RuleStatus.NOT_RUN)
                .map(result -> result.rule().id())
                .toList();
    }

    private static String mark(RuleResult result) {
        return switch (result.status()) {
            case PASSED -> "+";
            case NOT_RUN -> ".";
            case FAILED, TIMED_OUT, CRASHED -> result.score() > 0 ? "~" : "x";
        };
    }
}
