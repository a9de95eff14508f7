package pymemlab.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HintCommandTest {

    private static final String HINTS =
            """
            # Hints

            ## Step 1: get, set, append

            <details><summary>Hint 1: a question</summary>

            Where is `cell 3`?

            </details>
            <details><summary>Hint 2: a direction</summary>

            Multiply.
            Then add.

            </details>

            ## Step 2: grow

            <details><summary>Hint 1: a question</summary> Who decides? </details>

            ## Step 3: nothing
            """;

    @TempDir Path home;
    private LabRun lab;

    @BeforeEach
    void aKitWithHints() {
        lab = new LabRun(home).file("exercises/ex02-dynamic-array/HINTS.md", HINTS);
    }

    @Test
    void theWeakestHintComesFirst() {
        assertThat(lab.run("hint", "2", "1")).isZero();
        assertThat(lab.out())
                .isEqualTo(
                        """
                        dynamic array · step 1 get, set, append · Hint 1: a question

                          Where is `cell 3`?
                        """);
    }

    @Test
    void theNextCallShowsTheNextHint() {
        lab.run("hint", "2", "1");
        lab.run("hint", "dynamic-array", "1");

        assertThat(lab.out()).contains("Hint 2: a direction", "  Multiply.\n  Then add.\n");
    }

    @Test
    void afterTheLastItSaysSo() {
        lab.run("hint", "2", "2");
        lab.run("hint", "2", "2");

        assertThat(lab.out())
                .isEqualTo(
                        "You have seen all 1 hints of step 2. ./lab hint 2 2 --again begins"
                                + " again.\n");
    }

    @Test
    void againBeginsAgain() {
        lab.run("hint", "2", "1");
        lab.run("hint", "2", "2");
        lab.run("hint", "2", "1", "--again");

        assertThat(lab.out()).contains("Hint 1: a question");
        assertThat(lab.read(".lab/hints")).hasLineCount(2);
    }

    @Test
    void withoutAStepItIsTheOneOfTheLastCheck() {
        lab.file("exercises/ex01-memory-map/HINTS.md", HINTS).run("hint");
        assertThat(lab.out()).contains("memory map · step 1");

        lab.run("check", "2");
        lab.run("hint");
        assertThat(lab.out()).contains("step 2 grow", "Who decides?");
    }

    @Test
    void aStepThatMakesNoSenseInTheNotebookIsTheFirst() {
        lab.file(".lab/current", "ex02-dynamic-array two\n").run("hint", "2");

        assertThat(lab.out()).contains("step 1");
    }

    @Test
    void aStepThatIsNotThereIsRefused() {
        assertThat(lab.run("hint", "2", "9")).isEqualTo(2);
        assertThat(lab.err())
                .isEqualTo("Exercise 2 has steps 1 to 5, but not 9. Name one of them.\n");
        assertThat(lab.run("hint", "2", "0")).isEqualTo(2);
    }

    @Test
    void aStepWithoutHintsSaysWhereToRead() {
        assertThat(lab.run("hint", "2", "3")).isEqualTo(2);
        assertThat(lab.err())
                .isEqualTo(
                        "ex02-dynamic-array/HINTS.md has no hints for step 3. Read the step in the"
                                + " README.\n");
        assertThat(lab.run("hint", "2", "4")).isEqualTo(2);
    }

    @Test
    void aMissingFileIsRefused(@TempDir Path empty) {
        LabRun other = new LabRun(empty);

        assertThat(other.run("hint", "2")).isEqualTo(2);
        assertThat(other.err())
                .contains("Hints need the file 'exercises/ex02-dynamic-array/HINTS.md'");
    }

    @Test
    void windowsLineEndsAreHintsToo() {
        lab.file("exercises/ex02-dynamic-array/HINTS.md", HINTS.replace("\n", "\r\n"));

        assertThat(lab.run("hint", "2", "1")).isZero();
        assertThat(lab.out()).contains("get, set, append · Hint 1");
    }
}
