package pymemlab.grader.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import pymemlab.contracts.array.DynamicArrayExercise;
import pymemlab.spec.machine.Memory;

class StudentLoaderTest {

    private final StudentLoader loader =
            new StudentLoader(DynamicArrayExercise.EXERCISE, Stub.classes(""));

    @Test
    void theLearnersClassesAreItsOwn() throws ClassNotFoundException {
        Class<?> array = loader.loadClass("pymemlab.array.GrowableArray");

        assertThat(array.getClassLoader()).isSameAs(loader);
        assertThat(loader.loadClass("pymemlab.array.GrowableArray")).isSameAs(array);
    }

    @Test
    void theLearnersPartOfTheKitIsTheKits() throws ClassNotFoundException {
        assertThat(loader.loadClass(Memory.class.getName())).isSameAs(Memory.class);
        assertThat(loader.loadClass("java.lang.String")).isSameAs(String.class);
    }

    @Test
    void theJudgesPartCannotBeSeen() {
        for (String name :
                new String[] {
                    "pymemlab.spec.control.Machine",
                    "pymemlab.contracts.Seed",
                    "pymemlab.grader.harness.Harness",
                    "org.junit.jupiter.api.Test",
                    "NoPackage"
                }) {
            assertThatThrownBy(() -> loader.loadClass(name))
                    .as(name)
                    .isInstanceOf(ClassNotFoundException.class);
        }
    }

    @Test
    void thereAreNoResources() throws IOException {
        assertThat(loader.getResource("java/lang/Object.class")).isNull();
        assertThat(loader.getResourceAsStream("java/lang/Object.class")).isNull();
        assertThat(loader.getResources("java/lang/Object.class").hasMoreElements()).isFalse();
    }
}
