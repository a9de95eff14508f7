package pymemlab.grader.starter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepositoryUpdateTest {

    private static final String TASK = "exercises/ex01-memory-map/README.md";
    private static final String BINDER = "exercises/ex01-memory-map/src/test/java/OneTest.java";
    private static final String WORK = "exercises/ex01-memory-map/src/main/java/Map.java";
    private static final String OLD_JAR = ".pymemlab/repository/pymemlab/spec/kit-1/spec-kit-1.jar";
    private static final String NEW_JAR = ".pymemlab/repository/pymemlab/spec/kit-2/spec-kit-2.jar";

    private static final Map<String, String> FIRST_KIT =
            Map.of("lab", "lab 1", TASK, "task 1", BINDER, "binder 1", OLD_JAR, "jar 1");

    private static final Map<String, String> SECOND_KIT =
            Map.of("lab", "lab 2", TASK, "task 2", BINDER, "binder 1", NEW_JAR, "jar 2");

    @TempDir Path root;

    @BeforeEach
    void aRepositoryOfTheFirstKit() throws IOException {
        update(FIRST_KIT, Map.of(WORK, "stub"));
    }

    @Test
    void theLauncherCanBeRun() {
        assertThat(root.resolve("lab")).isExecutable().hasContent("lab 1");
        assertThat(root.resolve(TASK)).hasContent("task 1");
        assertThat(root.resolve(WORK)).hasContent("stub");
    }

    @Test
    void theSameKitChangesNothing() throws IOException {
        assertThat(update(FIRST_KIT, Map.of(WORK, "stub"))).isEmpty();
    }

    @Test
    void aNewKitRenewsItsFilesAndKeepsTheWork() throws IOException {
        write(WORK, "days of work");

        List<String> said = update(SECOND_KIT, Map.of(WORK, "a better stub"));

        assertThat(root.resolve(WORK)).hasContent("days of work");
        assertThat(root.resolve("lab")).isExecutable().hasContent("lab 2");
        assertThat(root.resolve(OLD_JAR)).doesNotExist();
        assertThat(root.resolve(NEW_JAR)).hasContent("jar 2");
        assertThat(said)
                .containsExactly(
                        ".pymemlab/files.sha256  brought up to date",
                        OLD_JAR + "  removed; the kit has it no more",
                        NEW_JAR + "  added",
                        TASK + "  brought up to date",
                        "lab  brought up to date");
    }

    @Test
    void whatAStudentChangedStaysBeside() throws IOException {
        write(TASK, "my notes");
        write(BINDER, "my test");

        List<String> said = update(SECOND_KIT, Map.of());

        assertThat(root.resolve(TASK)).hasContent("task 2");
        assertThat(root.resolve(TASK + ".bak-1")).hasContent("my notes");
        assertThat(root.resolve(BINDER)).hasContent("binder 1");
        assertThat(root.resolve(BINDER + ".bak-1")).hasContent("my test");
        assertThat(said).contains(TASK + "  put back; yours is now README.md.bak-1");
    }

    @Test
    void aRepositoryWithoutAListKeepsEverythingBeside() throws IOException {
        Files.delete(root.resolve(StudentRepository.LIST));

        update(SECOND_KIT, Map.of());

        assertThat(root.resolve("lab.bak-1")).hasContent("lab 1");
        assertThat(root.resolve(OLD_JAR)).hasContent("jar 1");
    }

    @Test
    void aListThatIsNoTextIsNone() throws IOException {
        Files.write(root.resolve(StudentRepository.LIST), new byte[] {(byte) 0xFF, 0, 10});

        update(SECOND_KIT, Map.of());

        assertThat(root.resolve("lab.bak-1")).hasContent("lab 1");
    }

    @Test
    void aMissingLearnerFileIsAddedAndFilesOfTheStudentsStay() throws IOException {
        Files.delete(root.resolve(WORK));
        write("notes.txt", "mine");

        assertThat(update(FIRST_KIT, Map.of(WORK, "stub"))).containsExactly(WORK + "  added");
        assertThat(root.resolve("notes.txt")).hasContent("mine");
    }

    @Test
    void aChangedFileThatTheKitHasNoMoreStays() throws IOException {
        write(OLD_JAR, "changed");

        update(SECOND_KIT, Map.of());

        assertThat(root.resolve(OLD_JAR)).hasContent("changed");
    }

    @Test
    void aListMayNotHaveAnotherFileDeleted(@TempDir Path outside) throws IOException {
        Path victim = Files.writeString(outside.resolve("victim"), "precious");
        write(WORK, "precious");
        String sum = Sha256.of("precious".getBytes(StandardCharsets.UTF_8));
        String upAndOut = ".pymemlab/repository/../../" + root.relativize(victim);
        write(
                StudentRepository.LIST,
                String.join(
                        "\n", sum + "  " + victim, sum + "  " + upAndOut, sum + "  " + WORK, ""));

        update(SECOND_KIT, Map.of());

        assertThat(victim).hasContent("precious");
        assertThat(root.resolve(WORK)).hasContent("precious");
    }

    @Test
    void nothingIsWrittenThroughALink(@TempDir Path outside) throws IOException {
        write(WORK, "work");
        Path binders = root.resolve("exercises/ex01-memory-map/src/test");
        Files.delete(root.resolve(BINDER));
        Files.delete(binders.resolve("java"));
        Files.createSymbolicLink(binders.resolve("java"), outside);

        assertThatThrownBy(() -> update(SECOND_KIT, Map.of()))
                .isInstanceOf(NotDirectoryException.class)
                .hasMessage("exercises/ex01-memory-map/src/test/java");
        assertThat(root.resolve(TASK)).hasContent("task 1");
        assertThat(outside).isEmptyDirectory();
    }

    @Test
    void aLinkInThePlaceOfAFileIsKeptAsALink(@TempDir Path outside) throws IOException {
        Path target = Files.writeString(outside.resolve("theirs"), "lab 3");
        Files.delete(root.resolve("lab"));
        Files.createSymbolicLink(root.resolve("lab"), target);

        update(Map.of("lab", "lab 3"), Map.of());

        assertThat(target).hasContent("lab 3");
        assertThat(root.resolve("lab")).isRegularFile().hasContent("lab 3");
        assertThat(root.resolve("lab.bak-1")).isSymbolicLink();
    }

    private List<String> update(Map<String, String> kit, Map<String, String> learner)
            throws IOException {
        Map<String, byte[]> files = bytes(kit);
        files.put(StudentRepository.LIST, FileList.of(files).text());
        return new RepositoryUpdate(root).to(new StudentRepository(files, bytes(learner)));
    }

    private static Map<String, byte[]> bytes(Map<String, String> texts) {
        Map<String, byte[]> files = new TreeMap<>();
        texts.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return files;
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(root.resolve(name), text);
    }
}
