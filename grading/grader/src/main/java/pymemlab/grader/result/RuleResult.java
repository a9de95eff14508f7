package pymemlab.grader.result;

import java.util.OptionalDouble;
import pymemlab.contracts.RuleEntry;

/**
 * What one rule earned.
 *
 * @param rule which one
 * @param status how it was judged
 * @param score its points, 0 to the rule's
 * @param message the whole teaching text of the first failing test; empty if passed
 * @param measured of a cost rule that ran
 */
public record RuleResult(
        RuleEntry rule, RuleStatus status, int score, String message, OptionalDouble measured) {

    /** A rule that stands in full. */
    public static RuleResult passed(RuleEntry rule, OptionalDouble measured) {
        return new RuleResult(rule, RuleStatus.PASSED, rule.points(), "", measured);
    }

    /** A rule that earned nothing. */
    public static RuleResult lost(RuleEntry rule, RuleStatus status, String message) {
        return new RuleResult(rule, status, 0, message, OptionalDouble.empty());
    }
}
