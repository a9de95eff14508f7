package pymemlab.grader.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChildJvmTest {

    private final Role echo =
            new Role(
                    "echo",
                    Echo.class.getName(),
                    new KitJars().with(Echo.class).with(LastCall.class),
                    List.of("-Xmx32m"),
                    List.of("one"));
    private final ChildJvm jvm = new ChildJvm(role -> List.of());

    @Test
    void aChildAnswersUntilItsInputEnds() throws Exception {
        try (Child child = jvm.start(echo)) {
            child.send("hello\n".getBytes(StandardCharsets.UTF_8));
            BufferedReader answers = reader(child);

            assertThat(answers.readLine()).isEqualTo("[LC_ALL] 1");
            assertThat(answers.readLine()).isEqualTo("hello");
            assertThat(child.isAlive()).isTrue();
            assertThat(child.finish(20)).isTrue();
            assertThat(child.isAlive()).isFalse();
        }
    }

    @Test
    void aClosedChildIsDead() throws Exception {
        Child child = jvm.start(echo);

        child.close();

        assertThat(child.isAlive()).isFalse();
        assertThat(child.finish(1)).isTrue();
    }

    @Test
    void anInterruptedCloseStaysInterrupted() throws Exception {
        Child child = jvm.start(echo);
        Thread.currentThread().interrupt();

        child.close();

        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void theEnvironmentKeepsNothingButTheLocale() {
        ProcessBuilder builder = jvm.builder(echo);

        assertThat(builder.environment()).containsOnlyKeys("LC_ALL");
        assertThat(builder.environment().get("LC_ALL")).isNotIn("", "C", "POSIX");
    }

    @Test
    void aLocaleThatKnowsAllLettersIsKept() {
        assertThat(stripped(Map.of("LANG", "de_DE.UTF-8", "SECRET", "x")))
                .isEqualTo(Map.of("LC_ALL", "de_DE.UTF-8"));
        assertThat(stripped(Map.of("LC_ALL", "C", "LANG", "de_DE.UTF-8", "SystemRoot", "w")))
                .isEqualTo(Map.of("LC_ALL", "C.UTF-8", "SystemRoot", "w"));
        assertThat(stripped(Map.of())).isEqualTo(Map.of("LC_ALL", "C.UTF-8"));
    }

    private static Map<String, String> stripped(Map<String, String> environment) {
        Map<String, String> copy = new HashMap<>(environment);
        ChildJvm.strip(copy);
        return copy;
    }

    @Test
    void theFlagsOfTheRoleAndItsArchiveComeBeforeTheClassPath() {
        List<String> command = new ChildJvm(role -> List.of("-Xarchive")).builder(echo).command();

        assertThat(command).containsSubsequence("-Xmx32m", "-Xarchive", "-cp");
        assertThat(command).endsWith(Echo.class.getName(), "one");
    }

    private static BufferedReader reader(Child child) throws IOException {
        return new BufferedReader(new InputStreamReader(child.output(), StandardCharsets.UTF_8));
    }
}
