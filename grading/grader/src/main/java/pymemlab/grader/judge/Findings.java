package pymemlab.grader.judge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import pymemlab.contracts.RuleEntry;
import pymemlab.contracts.RuleKind;
import pymemlab.grader.harness.Outcome;
import pymemlab.grader.harness.TestKey;

/**
 * What running and reading a submission has brought to light.
 *
 * @param plan which test belongs to which rule
 * @param byTest outcomes of the tests that ran
 * @param byRule outcomes of the architecture rules
 */
record Findings(TestPlan plan, Map<TestKey, Outcome> byTest, Map<String, Outcome> byRule) {

    /** One outcome for each thing that checks the rule; empty where it was not run. */
    List<Optional<Outcome>> of(RuleEntry rule) {
        if (rule.kind() == RuleKind.ARCHITECTURE) {
            return List.of(Optional.ofNullable(byRule.get(rule.id())));
        }
        return plan.of(rule.id()).stream()
                .map(test -> Optional.ofNullable(byTest.get(test.key())))
                .toList();
    }
}
