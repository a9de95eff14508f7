package pymemlab.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pymemlab.grader.starter.StudentRepository;

class StarterCommandTest {

    private static final String WORK = "exercises/ex01/src/main/java/A.java";

    @TempDir Path home;
    private LabRun lab;

    @BeforeEach
    void aKitWithARepositoryToHandOut() {
        lab = new LabRun(home).handingOut(repository("task 1"));
    }

    @Test
    void itWritesARepository() {
        assertThat(lab.run("starter", "out")).isZero();
        assertThat(lab.read("out/README.md")).isEqualTo("task 1");
        assertThat(lab.read("out/" + WORK)).isEqualTo("class A {}");
        assertThat(lab.out())
                .startsWith("  out  3 files, 0.0 MB\n\nTry it:       cd out && ./lab check 1\n");
    }

    @Test
    void aShellTakesTheWrittenPathForOneWord() {
        lab.run("starter", "Zoë's lab");

        assertThat(lab.out()).contains("cd 'Zoë'\\''s lab' && ./lab check 1\n");
    }

    @Test
    void aRepositoryThatIsThereCanBeUpdated() {
        lab.run("starter", "out");

        assertThat(lab.run("starter", "out")).isEqualTo(2);
        assertThat(lab.err()).contains("but 'out' holds files. Name another, or add --update.");
    }

    @Test
    void anEmptyFolderWillDo() throws IOException {
        Files.createDirectory(home.resolve("empty"));

        assertThat(lab.run("starter", "empty")).isZero();
        assertThat(home.resolve("empty/README.md")).exists();
    }

    @Test
    void aFolderWithFilesIsRefusedAndStaysAsItIs() {
        lab.file("full/notes.txt", "mine");

        assertThat(lab.run("starter", "full")).isEqualTo(2);
        assertThat(lab.err())
                .isEqualTo(
                        "starter needs a new or empty folder, but 'full' holds files. Name another.\n");
        assertThat(home.resolve("full"))
                .isDirectoryNotContaining(file -> file.endsWith("README.md"));
    }

    @Test
    void aFileIsRefused() {
        lab.file("file", "mine");

        assertThat(lab.run("starter", "file")).isEqualTo(2);
        assertThat(lab.err()).contains("but 'file' is none.");
        assertThat(lab.read("file")).isEqualTo("mine");
    }

    @Test
    void aFolderBelowAFileIsRefused() {
        lab.file("file", "mine");

        assertThat(lab.run("starter", "file/below")).isEqualTo(2);
        assertThat(lab.err()).startsWith("starter needs to write to 'file/below', but cannot (");
    }

    @Test
    void anUpdateSaysWhatItDidAndKeepsTheWork() {
        lab.run("starter", "out");
        lab.file("out/" + WORK, "days of work").file("out/README.md", "my notes");

        lab.handingOut(repository("task 2"));

        assertThat(lab.run("starter", "--update", "out")).isZero();
        assertThat(lab.out())
                .isEqualTo(
                        "  README.md  put back; yours is now README.md.bak-1\n"
                                + "\nNo file below an exercise's src/main was changed. Look at it with git diff.\n");
        assertThat(lab.read("out/" + WORK)).isEqualTo("days of work");
        assertThat(lab.read("out/README.md.bak-1")).isEqualTo("my notes");

        assertThat(lab.run("starter", "--update", "out")).isZero();
        assertThat(lab.out()).isEqualTo("  out is up to date.\n");
    }

    @Test
    void onlyARepositoryCanBeUpdated() {
        lab.file("full/notes.txt", "mine");

        assertThat(lab.run("starter", "--update", "full")).isEqualTo(2);
        assertThat(lab.err())
                .isEqualTo(
                        "--update needs a repository from ./lab starter, but 'full' has no .pymemlab."
                                + " Name one, or leave --update out.\n");
    }

    @Test
    void aLinkAmongTheFoldersIsRefused(@TempDir Path outside) throws IOException {
        lab.run("starter", "out");
        Path exercises = home.resolve("out/exercises");
        Files.move(exercises, outside.resolve("exercises"));
        Files.createSymbolicLink(exercises, outside);

        assertThat(lab.run("starter", "--update", "out")).isEqualTo(2);
        assertThat(lab.err())
                .isEqualTo(
                        "starter needs 'exercises' in 'out' to be a folder, but it is a link or a file. Move it away.\n");
    }

    private static StudentRepository repository(String task) {
        return new StudentRepository(
                Map.of("README.md", task.getBytes(), ".pymemlab/pymemlab.jar", new byte[3]),
                Map.of(WORK, "class A {}".getBytes()));
    }
}
