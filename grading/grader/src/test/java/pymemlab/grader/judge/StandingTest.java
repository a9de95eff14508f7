package pymemlab.grader.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import pymemlab.contracts.RuleEntry;
import pymemlab.contracts.array.DynamicArrayExercise;
import pymemlab.grader.harness.Outcome;
import pymemlab.grader.harness.TestKey;
import pymemlab.grader.harness.TestStatus;
import pymemlab.grader.result.ExerciseStatus;
import pymemlab.grader.result.RuleResult;
import pymemlab.grader.result.RuleStatus;

class StandingTest {

    private static final RuleEntry RULE = DynamicArrayExercise.EXERCISE.rules().rules().get(0);
    private static final RuleResult PASSED = RuleResult.passed(RULE, OptionalDouble.empty());
    private static final RuleResult WRONG = lost(RuleStatus.FAILED, "wrong");
    private static final RuleResult TODO = lost(RuleStatus.FAILED, "TODO step 1: write me");
    private static final RuleResult NOT_RUN = lost(RuleStatus.NOT_RUN, "needs ARR-5 first");

    @Test
    void everyRuleStandsWhenItIsComplete() {
        assertThat(standing(TestStatus.PASSED, PASSED, PASSED)).isEqualTo(ExerciseStatus.COMPLETE);
    }

    @Test
    void somePointsAreAPart() {
        assertThat(standing(TestStatus.PASSED, PASSED, WRONG)).isEqualTo(ExerciseStatus.PARTIAL);
        assertThat(standing(TestStatus.FAILED, WRONG, TODO)).isEqualTo(ExerciseStatus.PARTIAL);
    }

    @Test
    void nothingButTodosIsNotStarted() {
        assertThat(standing(TestStatus.FAILED, TODO, NOT_RUN))
                .isEqualTo(ExerciseStatus.NOT_STARTED);
    }

    @Test
    void theUntouchedStarterIsNotStarted() {
        assertThat(Standing.of(List.of(WRONG), Map.of(), true))
                .isEqualTo(ExerciseStatus.NOT_STARTED);
    }

    @Test
    void whatNeverEndsOrAlwaysDiesIsCalledSo() {
        assertThat(standing(TestStatus.TIMED_OUT, lost(RuleStatus.TIMED_OUT, ""), NOT_RUN))
                .isEqualTo(ExerciseStatus.TIMED_OUT);
        assertThat(standing(TestStatus.CRASHED, lost(RuleStatus.CRASHED, "")))
                .isEqualTo(ExerciseStatus.CRASHED);
        assertThat(Standing.of(List.of(NOT_RUN), Map.of(), false))
                .isEqualTo(ExerciseStatus.PARTIAL);
    }

    private static ExerciseStatus standing(TestStatus test, RuleResult... rules) {
        Map<TestKey, Outcome> outcomes = Map.of(new TestKey("S", "m"), Outcome.of(test, ""));
        return Standing.of(List.of(rules), outcomes, false);
    }

    private static RuleResult lost(RuleStatus status, String message) {
        return RuleResult.lost(RULE, status, message);
    }
}
