package pymemlab.grader.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pymemlab.grader.harness.CycleShape;

class PythonCollectorTest {

    @TempDir Path folder;

    @Test
    void theFasterKindOfObjectsIsItsAnswer() {
        assertThat(time("right", Duration.ofSeconds(30))).contains(new PeerTime("3.11.7", 10.25));
    }

    @Test
    void whatItCannotDoIsNoAnswer() {
        assertThat(time("fails", Duration.ofSeconds(30))).isEmpty();
        assertThat(time("nonsense", Duration.ofSeconds(30))).isEmpty();
        assertThat(
                        new PythonCollector(
                                        List.of(folder.resolve("none").toString()),
                                        7,
                                        Duration.ofSeconds(30))
                                .time(CycleShape.LIVE, 1000))
                .isEmpty();
    }

    @Test
    void nobodyWaitsForItWithoutEnd() {
        assertThat(time("hangs", Duration.ofMillis(100))).isEmpty();
    }

    @Test
    void itIsTheFirstOnThePath() throws IOException {
        Path first = Files.createDirectory(folder.resolve("first"));
        Path second = Files.createDirectory(folder.resolve("second"));
        Files.createDirectory(first.resolve("python3"));
        Path python = Files.createFile(second.resolve("python3"));
        assertThat(python.toFile().setExecutable(true)).isTrue();

        SearchPath path =
                new SearchPath(
                        Map.of(
                                "Path",
                                String.join(
                                        File.pathSeparator,
                                        "\0",
                                        "",
                                        first.toString(),
                                        second.toString())));

        assertThat(path.find("python3")).contains(python);
        assertThat(path.find("python4")).isEmpty();
        assertThat(PythonCollector.onPath(Map.of(), 7, Duration.ZERO)).isEmpty();
    }

    private static Optional<PeerTime> time(String what, Duration patience) {
        List<String> interpreter =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        FakePython.class.getName(),
                        what);
        return new PythonCollector(interpreter, 7, patience).time(CycleShape.LIVE, 1000);
    }
}
