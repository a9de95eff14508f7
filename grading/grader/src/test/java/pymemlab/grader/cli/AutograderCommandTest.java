package pymemlab.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AutograderCommandTest {

    @TempDir Path home;
    private LabRun lab;

    @BeforeEach
    void aKit() {
        lab = new LabRun(home);
    }

    @Test
    void aServiceThatIsUnknownNamesTheNearest() {
        assertThat(lab.run("autograder", "gradescop", "x")).isEqualTo(2);
        assertThat(lab.err())
                .isEqualTo(
                        "There is no autograder 'gradescop'. Did you mean gradescope? Ask for"
                                + " gradescope or classroom50.\n");
        assertThat(lab.run("autograder", "moodle", "x")).isEqualTo(2);
        assertThat(lab.err()).startsWith("There is no autograder 'moodle'. Ask for");
    }

    @Test
    void nothingThatIsThereIsOverwritten() throws Exception {
        lab.file("full/notes.txt", "mine").file("note", "mine");

        assertThat(lab.run("autograder", "gradescope", "full")).isEqualTo(2);
        assertThat(lab.err())
                .isEqualTo(
                        "An autograder needs a folder that is empty or new, but 'full' holds files."
                                + " Name another.\n");
        assertThat(lab.run("autograder", "gradescope", "note")).isEqualTo(2);
        assertThat(lab.err()).contains("but 'note' is a file");
        assertThat(lab.run("autograder", "gradescope", "note/below")).isEqualTo(2);
        assertThat(lab.err()).startsWith("An autograder needs to be written to 'note/below', but");
        assertThat(lab.read("full/notes.txt")).isEqualTo("mine");
        try (var files = Files.list(home.resolve("full"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void theBundleIsWrittenAndTheNextStepNamed() {
        assertThat(lab.run("autograder", "classroom50", "new/one", "--exercise", "raw-allocator"))
                .isZero();
        assertThat(lab.out())
                .contains("  new/one/pymemlab.jar  3 bytes\n", "  new/one/autograder.py  ")
                .contains("\nWorth 100 points. Copy autograder.py and pymemlab.jar to ");
        assertThat(lab.read("new/one/autograder.py")).contains("\"--exercise 3\"");

        assertThat(lab.run("autograder", "gradescope", "all")).isZero();
        assertThat(lab.out()).contains("Worth 700 points. Zip the files");
    }
}
