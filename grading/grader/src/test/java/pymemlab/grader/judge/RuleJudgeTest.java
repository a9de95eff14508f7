package pymemlab.grader.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import pymemlab.contracts.Exercise;
import pymemlab.contracts.RuleEntry;
import pymemlab.contracts.RuleKind;
import pymemlab.contracts.array.DynamicArrayExercise;
import pymemlab.grader.harness.Outcome;
import pymemlab.grader.harness.TestKey;
import pymemlab.grader.harness.TestStatus;
import pymemlab.grader.result.RuleResult;
import pymemlab.grader.result.RuleStatus;

class RuleJudgeTest {

    private static final Exercise EXERCISE = DynamicArrayExercise.EXERCISE;
    private static final long SEED = 4711;

    private final TestPlan plan = new TestPlan(EXERCISE);
    private final Map<TestKey, Outcome> byTest = new HashMap<>();
    private final Map<String, Outcome> byRule = new HashMap<>();

    RuleJudgeTest() {
        for (PlannedTest test : plan.tests(Set.of())) {
            byTest.put(test.key(), passed(test.rule()));
        }
        for (String id : EXERCISE.rules().ids(RuleKind.ARCHITECTURE)) {
            byRule.put(id, Outcome.of(TestStatus.PASSED, ""));
        }
    }

    @Test
    void everythingThatPassedPaysInFull() {
        assertThat(judge()).allMatch(result -> result.status() == RuleStatus.PASSED);
        assertThat(judge()).extracting(RuleResult::score).isEqualTo(points());
    }

    @Test
    void oneFailingTestCostsTheWholeRule() {
        List<PlannedTest> tests = plan.of("ARR-2");
        assertThat(tests).hasSizeGreaterThan(1);
        last("ARR-2", Outcome.of(TestStatus.FAILED, "ARR-2 the whole text"));

        assertThat(result("ARR-2").score()).isZero();
        assertThat(result("ARR-2").status()).isEqualTo(RuleStatus.FAILED);
        assertThat(result("ARR-2").message()).isEqualTo("ARR-2 the whole text");
        assertThat(result("ARR-3").status()).isEqualTo(RuleStatus.PASSED);
    }

    @Test
    void whatWasSkippedOrHasMissedNoTargetDoesNotPay() {
        last("ARR-2", Outcome.of(TestStatus.ABORTED, "skipped"));
        last("ARR-3", Outcome.of(TestStatus.MISSED, "no cost rule"));

        assertThat(result("ARR-2").status()).isEqualTo(RuleStatus.FAILED);
        assertThat(result("ARR-2").message()).startsWith("ARR-2 ").contains("    skipped");
        assertThat(result("ARR-3").status()).isEqualTo(RuleStatus.FAILED);
    }

    @Test
    void crashesAndTimeoutsKeepTheirNames() {
        last("ARR-2", Outcome.of(TestStatus.CRASHED, "dead"));
        last("ARR-3", Outcome.of(TestStatus.TIMED_OUT, "late"));

        assertThat(result("ARR-2").status()).isEqualTo(RuleStatus.CRASHED);
        assertThat(result("ARR-3").status()).isEqualTo(RuleStatus.TIMED_OUT);
    }

    @Test
    void aTestThatWasNotRunDoesNotPay() {
        byTest.remove(plan.of("ARR-2").get(0).key());

        assertThat(result("ARR-2").status()).isEqualTo(RuleStatus.NOT_RUN);
        assertThat(result("ARR-2").message()).contains("ran out of time");
    }

    @Test
    void aMessageOfTheJudgeNamesTheSeedThatWasUsed() {
        last("ARR-3", Outcome.of(TestStatus.TIMED_OUT, "late"));

        assertThat(result("ARR-3").message()).contains("--rule ARR-3 --seed " + SEED);
    }

    @Test
    void anArchitectureRuleWithoutOutcomeDoesNotPay() {
        byRule.remove("ARR-20");

        assertThat(result("ARR-20").status()).isEqualTo(RuleStatus.NOT_RUN);
    }

    @Test
    void aRuleWaitsForThoseThatItRequires() {
        last("ARR-5", Outcome.of(TestStatus.FAILED, "ARR-5 no"));

        assertThat(result("ARR-20").status()).isEqualTo(RuleStatus.NOT_RUN);
        assertThat(result("ARR-20").message()).isEqualTo("needs ARR-5 first");
        assertThat(result("ARR-25").score()).isZero();
    }

    @Test
    void aMissedTargetPaysByTheScale() {
        RuleEntry rule = EXERCISE.rules().find("ARR-24").orElseThrow();
        double middle = (rule.scale().orElseThrow().target() + rule.scale().get().floor()) / 2;
        last("ARR-24", measured(TestStatus.MISSED, middle));

        RuleResult result = result("ARR-24");

        assertThat(result.status()).isEqualTo(RuleStatus.FAILED);
        assertThat(result.score()).isBetween(1, rule.points() - 1);
        assertThat(result.measured()).hasValue(middle);
    }

    @Test
    void theJudgeBelievesTheNumberAndNotTheStatus() {
        last("ARR-24", measured(TestStatus.PASSED, 1e9));

        assertThat(result("ARR-24").score()).isZero();
        assertThat(result("ARR-24").status()).isEqualTo(RuleStatus.FAILED);
    }

    @Test
    void theWorstMeasurementCounts() {
        RuleEntry rule = EXERCISE.rules().find("ARR-24").orElseThrow();
        TestPlan two = plan;
        Findings findings = new Findings(two, byTest, byRule);
        assertThat(findings.of(rule)).hasSize(1);
        last("ARR-24", Outcome.of(TestStatus.PASSED, ""));

        assertThat(result("ARR-24").status()).isEqualTo(RuleStatus.CRASHED);
        assertThat(result("ARR-24").message()).contains("measured nothing");
    }

    @Test
    void oneRuleAloneLeavesTheOthersNotRun() {
        List<RuleResult> results =
                new RuleJudge(findings(), Set.of("ARR-20"), SEED).judge(EXERCISE.rules().rules());

        assertThat(results)
                .filteredOn(result -> result.status() == RuleStatus.PASSED)
                .singleElement()
                .satisfies(result -> assertThat(result.rule().id()).isEqualTo("ARR-20"));
    }

    @Test
    void whatTheSubmissionSaysIsCleaned() {
        last("ARR-2", Outcome.of(TestStatus.FAILED, "ARR-2 \n::error::\u001b[0m"));

        assertThat(result("ARR-2").message()).isEqualTo("ARR-2 \n: :error::\\u{1b}[0m");
    }

    private void last(String rule, Outcome outcome) {
        List<PlannedTest> tests = plan.of(rule);
        byTest.put(tests.get(tests.size() - 1).key(), outcome);
    }

    private RuleResult result(String id) {
        return judge().stream()
                .filter(result -> result.rule().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<RuleResult> judge() {
        return new RuleJudge(findings(), Set.of(), SEED).judge(EXERCISE.rules().rules());
    }

    private Findings findings() {
        return new Findings(plan, byTest, byRule);
    }

    private static List<Integer> points() {
        return EXERCISE.rules().rules().stream().map(RuleEntry::points).toList();
    }

    private static Outcome passed(String rule) {
        boolean isCost = EXERCISE.rules().find(rule).orElseThrow().scale().isPresent();
        return isCost ? measured(TestStatus.PASSED, 0) : Outcome.of(TestStatus.PASSED, "");
    }

    private static Outcome measured(TestStatus status, double value) {
        return new Outcome(status, "", OptionalDouble.of(value), "");
    }
}
