package pymemlab.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErrorsTest {

    private static final String OPEN =
            "Open: 1 memory map, 2 dynamic array, 3 raw allocator, 4 pool allocator, 5 object caches, 6"
                    + " reference counting, 7 cycle collector.\n";

    @TempDir Path home;
    private LabRun lab;

    @BeforeEach
    void aKit() {
        lab = new LabRun(home);
    }

    @Test
    void aWrongExerciseNamesTheNearest() {
        assertThat(refusal("check", "dynamc-array"))
                .isEqualTo(
                        "There is no exercise 'dynamc-array'. Did you mean dynamic-array (2)? "
                                + OPEN);
        assertThat(refusal("check", "banana")).isEqualTo("There is no exercise 'banana'. " + OPEN);
        assertThat(refusal("check", "9")).isEqualTo("There is no exercise '9'. " + OPEN);
    }

    @Test
    void anExerciseToComeIsNamedAsSuch() {
        String sentence = "Exercise 8 is not in this kit yet. " + OPEN;

        assertThat(refusal("check", "8")).isEqualTo(sentence);
        assertThat(refusal("check", "ex08")).isEqualTo(sentence);
        assertThat(refusal("check", "ex08-virtual-machine")).isEqualTo(sentence);
        assertThat(refusal("hint", "virtual-machine")).isEqualTo(sentence);
    }

    @Test
    void aNameThatSteersTheTerminalIsShownHarmless() {
        assertThat(refusal("check", "\u001b[2J::error::" + "x".repeat(10_000)))
                .contains("\\u{1b}[2J")
                .hasSizeLessThan(700);
    }

    @Test
    void anUnknownOptionNamesTheNearest() {
        assertThat(refusal("check", "--sed", "1"))
                .isEqualTo(
                        "There is no option '--sed'. Did you mean --seed? ./lab check --help shows"
                                + " what there is.\n");
        assertThat(refusal("doctor", "--zzzzzz"))
                .isEqualTo(
                        "There is no option '--zzzzzz'. ./lab doctor --help shows what there"
                                + " is.\n");
    }

    @Test
    void anUnknownCommandNamesTheNearest() {
        assertThat(refusal("chek"))
                .isEqualTo(
                        "There is no command 'chek'. Did you mean check? ./lab --help shows what"
                                + " there is.\n");
    }

    @Test
    void tooManyWordsAreRefused() {
        assertThat(refusal("check", "2", "3"))
                .isEqualTo("There is no argument '3'. ./lab check --help shows what there is.\n");
    }

    @Test
    void aMissingWordIsNamed() {
        assertThat(refusal("grade")).startsWith("DIR is missing. ./lab grade --help");
        assertThat(refusal("grade", ".", "--json")).startsWith("--json needs FILE. ");
        assertThat(refusal("check", "--seed")).startsWith("--seed needs a whole number. ");
    }

    @Test
    void aNumberThatIsNoneIsRefused() {
        assertThat(refusal("check", "--seed", "x"))
                .startsWith("--seed needs a whole number, but 'x' is none. ");
        assertThat(refusal("hint", "2", "two")).contains("'two' is not an int");
    }

    @Test
    void anAtSignReadsNoFile() {
        lab.file("args", "--version");

        assertThat(refusal("@" + home.resolve("args"))).contains("There is no command '@");
    }

    @Test
    void anInternalErrorIsOneSentence() {
        lab.judgedBy(
                (request, progress) -> {
                    throw new IllegalStateException("bug");
                });

        assertThat(refusal("check"))
                .isEqualTo(
                        "The grader itself failed: java.lang.IllegalStateException: bug. Run it"
                                + " again with --stacktrace and report what it prints.\n");
    }

    @Test
    void aBrokenJvmIsOneSentenceToo() {
        lab.judgedBy(
                (request, progress) -> {
                    throw new StackOverflowError();
                });

        assertThat(refusal("check"))
                .startsWith("The grader itself failed: java.lang.StackOverflowError.");
    }

    @Test
    void theStackIsShownOnRequestAlone() {
        lab.judgedBy(
                (request, progress) -> {
                    throw new IllegalStateException("bug");
                });

        assertThat(refusal("check", "--stacktrace")).contains("\tat pymemlab.grader.cli");
        assertThat(refusal("--stacktrace", "check")).contains("\tat pymemlab.grader.cli");
        lab.with("PYMEMLAB_DEBUG", "1");
        assertThat(refusal("check")).contains("\tat pymemlab.grader.cli");
    }

    @Test
    void helpAndVersionAreNoErrors() {
        assertThat(lab.run()).isZero();
        assertThat(lab.out()).contains("check       Judge one exercise").doesNotContain("prepare");
        for (String command :
                new String[] {"check", "hint", "progress", "reset", "grade", "doctor"}) {
            assertThat(lab.run(command, "--help")).isZero();
            assertThat(lab.out()).startsWith("Usage: lab " + command);
            assertThat(lab.out().lines()).allMatch(line -> line.length() <= 80);
        }
        assertThat(lab.run("--version")).isZero();
        assertThat(lab.out()).isEqualTo("PyMemLab 1.2.3\n");
        assertThat(lab.run("check", "--version")).isZero();
        assertThat(lab.out()).isEqualTo("PyMemLab 1.2.3\n");
    }

    @Test
    void helpIsColouredOnATerminalOnly() {
        lab.run("--help");
        assertThat(lab.out()).doesNotContain("\u001b");

        lab.onATerminal().run("--help");
        assertThat(lab.out()).contains("\u001b[");
    }

    private String refusal(String... arguments) {
        assertThat(lab.run(arguments)).isEqualTo(2);
        assertThat(lab.out()).isEmpty();
        return lab.err();
    }
}
