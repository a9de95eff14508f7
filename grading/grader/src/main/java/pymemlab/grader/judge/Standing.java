package pymemlab.grader.judge;

import java.util.List;
import java.util.Map;
import pymemlab.grader.harness.Outcome;
import pymemlab.grader.harness.TestKey;
import pymemlab.grader.harness.TestStatus;
import pymemlab.grader.result.ExerciseStatus;
import pymemlab.grader.result.RuleResult;
import pymemlab.grader.result.RuleStatus;

/** Says in one word how far an exercise that was run has come. */
final class Standing {

    private static final String TODO = "TODO step";

    private Standing() {}

    static ExerciseStatus of(
            List<RuleResult> rules, Map<TestKey, Outcome> outcomes, boolean isPristine) {
        if (rules.stream().allMatch(rule -> rule.status() == RuleStatus.PASSED)) {
            return ExerciseStatus.COMPLETE;
        }
        if (rules.stream().anyMatch(rule -> rule.score() > 0)) {
            return ExerciseStatus.PARTIAL;
        }
        if (isPristine || everyFailureIsTodo(rules)) {
            return ExerciseStatus.NOT_STARTED;
        }
        if (everyTest(outcomes, TestStatus.TIMED_OUT)) {
            return ExerciseStatus.TIMED_OUT;
        }
        return everyTest(outcomes, TestStatus.CRASHED)
                ? ExerciseStatus.CRASHED
                : ExerciseStatus.PARTIAL;
    }

    private static boolean everyFailureIsTodo(List<RuleResult> rules) {
        List<RuleResult> failed =
                rules.stream().filter(rule -> rule.status() != RuleStatus.NOT_RUN).toList();
        return !failed.isEmpty() && failed.stream().allMatch(rule -> rule.message().contains(TODO));
    }

    private static boolean everyTest(Map<TestKey, Outcome> outcomes, TestStatus status) {
        return !outcomes.isEmpty()
                && outcomes.values().stream().allMatch(outcome -> outcome.status() == status);
    }
}
