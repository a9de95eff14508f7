package pymemlab.grader.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pymemlab.contracts.array.DynamicArrayExercise;
import pymemlab.grader.collect.SourceFile;
import pymemlab.grader.compile.InMemory;
import pymemlab.grader.harness.Outcome;
import pymemlab.grader.harness.Stub;
import pymemlab.grader.harness.TestStatus;

class ArchitectureTest {

    private final Architecture architecture = new Architecture(DynamicArrayExercise.EXERCISE);

    @Test
    void everyArchitectureRuleHasAnOutcome() throws Exception {
        assertThat(architecture.outcomes(Stub.classes("")))
                .containsOnlyKeys("ARR-20", "ARR-21")
                .allSatisfy(
                        (id, outcome) -> assertThat(outcome.status()).isEqualTo(TestStatus.PASSED));
    }

    @Test
    void aFindingNamesTheLines() throws Exception {
        Outcome outcome =
                architecture
                        .outcomes(Stub.classes("new Doubling().capacityFor(1, 2);"))
                        .get("ARR-20");

        assertThat(outcome.status()).isEqualTo(TestStatus.FAILED);
        assertThat(outcome.message())
                .contains("any policy must do", "Doubling", "(GrowableArray.java:");
    }

    @Test
    void fiveFindingsAreEnough() throws Exception {
        String often = "new Doubling().capacityFor(1, 2);".repeat(9);

        assertThat(architecture.outcomes(Stub.classes(often)).get("ARR-20").message())
                .contains("more");
    }

    @Test
    void classesWithOddNamesAreReadToo() throws Exception {
        List<SourceFile> files = new ArrayList<>(Stub.appending(""));
        files.add(Stub.file("好", "package pymemlab.array; class 好 {}"));

        assertThat(architecture.outcomes(InMemory.classes(files))).hasSize(2);
    }

    @Test
    void withoutClassesNoRulePasses() throws Exception {
        assertThat(architecture.outcomes(Map.of()).values())
                .allSatisfy(outcome -> assertThat(outcome.status()).isEqualTo(TestStatus.FAILED));
    }
}
