package pymemlab.grader.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pymemlab.contracts.array.DynamicArrayExercise;
import pymemlab.contracts.array.DynamicArraySubject;
import pymemlab.grader.compile.InMemory;
import pymemlab.spec.array.GrowthPolicy;
import pymemlab.spec.control.Machine;

class BindingTest {

    private static final GrowthPolicy FIXED = (newSize, capacity) -> capacity;

    private final Machine machine = Machine.ofBytes(1 << 16);

    @Test
    void aConstructorIsFoundByItsParameters() {
        DynamicArraySubject subject = subject(Stub.classes(""));

        assertThat(subject.newArray(machine.memory(), machine.cells(), FIXED).capacity())
                .isEqualTo(16);
        assertThat(
                        subject.newArray(machine.memory(), machine.cells(), FIXED, 3, 0, null)
                                .capacity())
                .isEqualTo(3);
    }

    @Test
    void aStaticMethodIsFoundByItsNameAndThrowsAsItIs() {
        DynamicArraySubject subject = subject(Stub.classes(""));

        assertThatThrownBy(() -> subject.copyInto(machine.memory(), 0, 2, 0, 1))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("Not enough space to copy into");
    }

    @Test
    void aMissingClassIsNamed() {
        assertThatThrownBy(() -> subject(Map.of()).cpythonList())
                .hasMessage(
                        "ex02-dynamic-array needs a class CPythonList, but has none. Take it from"
                                + " the starter (./lab reset 2).");
    }

    @Test
    void aMissingConstructorIsNamed() {
        DynamicArraySubject subject = doubling("class Doubling { Doubling(int x) {} }");

        assertThatThrownBy(subject::doubling)
                .hasMessageStartingWith("Doubling needs a constructor (), but has none.");
    }

    @Test
    void anAbstractClassIsNamed() {
        DynamicArraySubject subject = doubling("abstract class Doubling {}");

        assertThatThrownBy(subject::doubling)
                .hasMessageStartingWith("Doubling needs to be a class, but is abstract.");
    }

    @Test
    void aMissingInterfaceIsNamed() {
        DynamicArraySubject subject = doubling("class Doubling {}");

        assertThatThrownBy(subject::doubling)
                .hasMessageStartingWith("Doubling needs to implement GrowthPolicy, but does not.");
    }

    @Test
    void aMethodThatIsNotStaticIsMissing() {
        String array =
                """
                package pymemlab.array;
                class GrowableArray {
                    void copyInto(pymemlab.spec.machine.Memory m, long a, long b, long c, long d) {}
                }
                """;
        DynamicArraySubject subject =
                subject(InMemory.classes(List.of(Stub.file("GrowableArray", array))));
        DynamicArraySubject without =
                subject(
                        InMemory.classes(
                                List.of(
                                        Stub.file(
                                                "GrowableArray",
                                                "package pymemlab.array; class GrowableArray"
                                                        + " {}"))));

        for (DynamicArraySubject each : List.of(subject, without)) {
            assertThatThrownBy(() -> each.copyInto(machine.memory(), 0, 0, 0, 0))
                    .hasMessageStartingWith(
                            "GrowableArray needs a static method copyInto(Memory, long, long, long,"
                                    + " long), but has none.");
        }
    }

    @Test
    void aSubjectCanBePrinted() {
        assertThat(subject(Map.of()).toString()).contains("Binding");
    }

    private static DynamicArraySubject doubling(String source) {
        return subject(
                InMemory.classes(
                        List.of(Stub.file("Doubling", "package pymemlab.array; " + source))));
    }

    private static DynamicArraySubject subject(Map<String, byte[]> classes) {
        var exercise = DynamicArrayExercise.EXERCISE;
        Submission.use(exercise, new StudentLoader(exercise, classes));
        return Submission.subject(DynamicArraySubject.class);
    }
}
