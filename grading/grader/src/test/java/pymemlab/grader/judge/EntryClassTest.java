package pymemlab.grader.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pymemlab.contracts.array.DynamicArrayExercise;
import pymemlab.grader.collect.Obstacle;
import pymemlab.grader.compile.InMemory;
import pymemlab.grader.harness.Stub;
import pymemlab.grader.result.ExerciseStatus;
import pymemlab.grader.result.Problem;

class EntryClassTest {

    private final EntryClass entry = new EntryClass(DynamicArrayExercise.EXERCISE);

    @Test
    void aClassWithItsConstructorsIsThere() {
        assertThat(entry.obstacle(Stub.classes(""))).isEmpty();
    }

    @Test
    void aMissingClassIsNamed() {
        assertThat(problem(Map.of()).message())
                .isEqualTo(
                        "ex02-dynamic-array needs the class pymemlab.array.GrowableArray, but has"
                                + " none. Take it from the starter (./lab reset 2).");
        assertThat(problem(Map.of()).file())
                .isEqualTo("src/main/java/pymemlab/array/GrowableArray.java");
    }

    @Test
    void anAbstractClassCannotBeMade() {
        assertThat(problem(classes("abstract class GrowableArray {}")).message())
                .contains(
                        "GrowableArray needs to be a class with constructors, but it is abstract");
        assertThat(problem(classes("interface GrowableArray {}")).message()).contains("abstract");
    }

    @Test
    void aMissingConstructorIsNamed() {
        assertThat(
                        problem(
                                        classes(
                                                "class GrowableArray { GrowableArray(int x) {} void"
                                                        + " f() {} }"))
                                .message())
                .isEqualTo(
                        "GrowableArray needs a constructor (Memory, CellMemory, GrowthPolicy), but"
                                + " has none. Take it from the starter (./lab reset 2).");
    }

    private Problem problem(Map<String, byte[]> classes) {
        Obstacle obstacle = entry.obstacle(classes).orElseThrow();
        assertThat(obstacle.status()).isEqualTo(ExerciseStatus.MISSING);
        return obstacle.problems().get(0);
    }

    private static Map<String, byte[]> classes(String source) {
        return InMemory.classes(
                List.of(Stub.file("GrowableArray", "package pymemlab.array; " + source)));
    }
}
