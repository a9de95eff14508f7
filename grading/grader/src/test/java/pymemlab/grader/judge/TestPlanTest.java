package pymemlab.grader.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import pymemlab.contracts.Exercise;
import pymemlab.contracts.RuleEntry;
import pymemlab.contracts.array.DynamicArrayExamples;
import pymemlab.contracts.array.DynamicArrayExercise;

class TestPlanTest {

    private static final Exercise EXERCISE = DynamicArrayExercise.EXERCISE;

    private final TestPlan plan = new TestPlan(EXERCISE);

    @Test
    void testsComeInTheOrderOfTheRuleBook() {
        List<String> ids = EXERCISE.rules().rules().stream().map(RuleEntry::id).toList();

        assertThat(plan.tests(Set.of()))
                .extracting(test -> ids.indexOf(test.rule()))
                .isSorted()
                .doesNotContain(-1);
    }

    @Test
    void testsOfOneRuleAndSuiteComeByName() {
        assertThat(plan.of("ARR-1")).extracting(test -> test.key().method()).isSorted();
    }

    @Test
    void oneRuleBringsThoseThatItRequires() {
        assertThat(plan.tests(Set.of("ARR-24")))
                .extracting(PlannedTest::rule)
                .contains("ARR-11", "ARR-12", "ARR-24")
                .doesNotContain("ARR-1", "ARR-23");
        assertThat(plan.tests(Set.of("ARR-20")))
                .extracting(PlannedTest::rule)
                .contains("ARR-5", "ARR-15")
                .doesNotContain("ARR-20");
    }

    @Test
    void aRuleWithoutTestsStopsTheKit() {
        assertThatThrownBy(() -> new TestPlan(with(List.of(DynamicArrayExamples.class))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("needs a test, but no suite of ex02-dynamic-array has one");
    }

    @Test
    void aSuiteThatNobodyRunsStopsTheKit() {
        assertThatThrownBy(() -> new TestPlan(with(List.of(TestPlanTest.class))))
                .hasMessage(
                        "The harness needs a class for TestPlanTest, but has none. Add it to"
                                + " GradedSuites.");
    }

    private static Exercise with(List<Class<?>> suites) {
        return new Exercise(
                2,
                EXERCISE.name(),
                EXERCISE.topicPackage(),
                EXERCISE.specPackages(),
                EXERCISE.entryClass(),
                true,
                EXERCISE.steps(),
                EXERCISE.subject(),
                suites,
                EXERCISE.architecture(),
                EXERCISE.rules());
    }
}
