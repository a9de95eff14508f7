package pymemlab.grader.jvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import org.junit.jupiter.api.Test;

class KitJarsTest {

    @Test
    void aClassStandsForThePlaceItCameFrom() {
        KitJars jars = new KitJars().with(Test.class).with("org.assertj.core.api.Assertions");

        assertThat(jars.classPath().split(File.pathSeparator))
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry).endsWith(".jar"));
        assertThat(jars.areJars()).isTrue();
    }

    @Test
    void aPlaceIsNamedOnce() {
        KitJars jars = new KitJars().with(KitJarsTest.class).with(ChildJvmTest.class);

        assertThat(jars.classPath()).doesNotContain(File.pathSeparator);
        assertThat(jars.areJars()).isFalse();
    }

    @Test
    void aClassThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> new KitJars().with("no.such.Thing"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "The grader needs a jar with no.such.Thing, but finds none. Build the kit"
                                + " again.");
    }

    @Test
    void theJdkIsNoJarOfTheKit() {
        assertThatThrownBy(() -> new KitJars().with(String.class))
                .hasMessageContaining("java.lang.String");
    }
}
