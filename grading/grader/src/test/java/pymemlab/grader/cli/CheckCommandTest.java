package pymemlab.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pymemlab.contracts.Catalogue;
import pymemlab.grader.judge.CannotGrade;
import pymemlab.grader.report.CheckText;
import pymemlab.grader.report.Grades;
import pymemlab.grader.report.Ink;
import pymemlab.grader.result.ExerciseStatus;

class CheckCommandTest {

    private static final String SOURCE_OF_FIVE =
            "exercises/ex05-object-caches/src/main/java/Caches.java";

    @TempDir Path home;
    private LabRun lab;

    @BeforeEach
    void aKit() {
        lab = new LabRun(home);
    }

    @Test
    void whatIsNotCompleteEndsWithOne() {
        assertThat(lab.run("check", "2")).isEqualTo(1);
        assertThat(lab.out()).isEqualTo(new CheckText(Ink.PLAIN).brief(Grades.partial()));
        assertThat(lab.err()).isEmpty();
    }

    @Test
    void whatIsCompleteEndsWithZero() {
        assertThat(lab.judging(Grades.complete()).run("check", "2")).isZero();
        assertThat(lab.out()).contains("Complete: all 6 rules stand.");
    }

    @Test
    void whatTheJudgeDoubtsEndsWithTwo() {
        lab.judging(Grades.stopped(ExerciseStatus.INFRASTRUCTURE_ERROR));

        assertThat(lab.run("check", "2")).isEqualTo(2);
        assertThat(lab.run("check", "2", "--rule", "ARR-1")).isEqualTo(2);
    }

    @Test
    void anExerciseIsFoundByNumberFolderAndName() {
        for (String name :
                new String[] {
                    "2",
                    "02",
                    "ex2",
                    "ex02",
                    "dynamic-array",
                    "Dynamic Array",
                    "ex02-dynamic-array",
                    "exercises/ex02-dynamic-array/",
                    "..\\exercises\\ex02-dynamic-array"
                }) {
            assertThat(lab.run("check", name)).as(name).isEqualTo(1);
        }
    }

    @Test
    void theKitsExercisesAreJudgedUnlessAFolderIsNamed() {
        lab.run("check");
        assertThat(lab.lastRequest().submission()).isEqualTo(home.resolve("exercises"));

        lab.file("work/" + LabRun.FOLDER + "/A.java", "");
        lab.run("check", "--in", "work");
        assertThat(lab.lastRequest().submission()).isEqualTo(home.resolve("work"));
        assertThat(lab.lastRequest().exercises())
                .containsExactly(Catalogue.numbered(2).orElseThrow());
        assertThat(lab.lastRequest().onlyRules()).isEmpty();
        assertThat(lab.lastRequest().seed()).isEmpty();
    }

    @Test
    void allShowsEveryBrokenRule() {
        lab.run("check", "--all");

        assertThat(lab.out()).contains("ARR-6   remove closes the gap.");
    }

    @Test
    void aRuleIsJudgedAlone() {
        assertThat(lab.run("check", "2", "--rule", "arr-3", "--seed", "-5")).isEqualTo(1);
        assertThat(lab.out()).isEqualTo(Grades.STORY);
        assertThat(lab.lastRequest().onlyRules()).containsExactly("ARR-3");
        assertThat(lab.lastRequest().seed()).isEqualTo(OptionalLong.of(-5));
    }

    @Test
    void aRuleThatStandsEndsWithZero() {
        assertThat(lab.run("check", "2", "--rule=ARR-1")).isZero();
        assertThat(lab.out()).contains("It stands.");
        assertThat(home.resolve(".lab")).doesNotExist();
    }

    @Test
    void anUnknownRuleNamesTheNearest() {
        assertThat(lab.run("check", "2", "--rule", "AR-3")).isEqualTo(2);
        assertThat(lab.err())
                .startsWith(
                        "Exercise 2 has no rule 'AR-3'. Did you mean ARR-3? Its rules are ARR-1");
        assertThat(lab.hasJudged()).isFalse();

        lab.run("check", "2", "--rule", "nothing at all that looks like a rule");
        assertThat(lab.err()).contains("a rule'. Its rules are");
    }

    @Test
    void theExerciseAndItsStepAreRemembered() {
        lab.run("check");

        assertThat(lab.read(".lab/current")).isEqualTo(LabRun.FOLDER + " 2\n");
        assertThat(lab.run("check")).isEqualTo(1);
    }

    @Test
    void afterACompleteExerciseTheNextIsRemembered() {
        lab.judging(Grades.complete()).run("check");

        assertThat(lab.read(".lab/current")).isEqualTo("ex03-raw-allocator 1\n");
    }

    @Test
    void anExerciseThatWasEditedSinceTheLastCheckComesBeforeTheRememberedOne() throws Exception {
        lab.file(".lab/current", "ex02-dynamic-array 3\n");
        written(".lab/current", 2000);
        lab.file(SOURCE_OF_FIVE, "class Edited {}");
        lab.file("exercises/ex07-cycle-collector/src/main/java/Older.java", "class Older {}");
        written("exercises/ex07-cycle-collector/src/main/java/Older.java", 1000);

        lab.run("check");

        assertThat(lab.lastRequest().exercises())
                .containsExactly(Catalogue.numbered(5).orElseThrow());
    }

    @Test
    void whatWasEditedBeforeTheLastCheckIsNotAskedForAgain() throws Exception {
        lab.file(SOURCE_OF_FIVE, "class Edited {}");
        written(SOURCE_OF_FIVE, 1000);
        lab.file(".lab/current", "ex02-dynamic-array 3\n");
        written(".lab/current", 1000);

        lab.run("check");

        assertThat(lab.lastRequest().exercises())
                .containsExactly(Catalogue.numbered(2).orElseThrow());
    }

    @Test
    void filesAsTheStarterHasThemAndOtherFilesAreNoEdits() {
        lab.starter("src/main/java/Caches.java", "class Caches {}");
        lab.file(SOURCE_OF_FIVE, "class Caches {}");
        lab.file(SOURCE_OF_FIVE + ".bak-1", "class Mine {}");

        lab.run("check");

        assertThat(lab.lastRequest().exercises()).containsExactly(Catalogue.exercises().get(0));
    }

    private void written(String path, long millis) throws IOException {
        Files.setLastModifiedTime(home.resolve(path), FileTime.fromMillis(millis));
    }

    @Test
    void whatCannotBeRememberedHarmsNothing() {
        lab.file(".lab", "a file where a folder should be");

        assertThat(lab.run("check")).isEqualTo(1);
        assertThat(lab.err()).isEmpty();
    }

    @Test
    void aNotebookThatMakesNoSenseIsIgnored() {
        for (String text : new String[] {"", "\n", "ex99-nothing 3\n", "ex02-dynamic-array\n"}) {
            lab.file(".lab/current", text);
            assertThat(lab.run("check")).as(text).isEqualTo(1);
        }
    }

    @Test
    void aFolderThatIsNotThereIsRefused() {
        assertThat(lab.run("check", "--in", "nowhere")).isEqualTo(2);
        assertThat(lab.err())
                .isEqualTo(
                        "Grading needs a folder, but 'nowhere' does not exist. Name the folder that"
                                + " holds ex01-memory-map.\n");
    }

    @Test
    void aFileIsNoSubmission() throws Exception {
        Files.writeString(home.resolve("file"), "");

        assertThat(lab.run("check", "--in", "file")).isEqualTo(2);
        assertThat(lab.err()).contains("but 'file' is a file.");
    }

    @Test
    void whatTheJudgeCannotGradeIsOneSentence() {
        lab.judgedBy(
                (request, progress) -> {
                    throw new CannotGrade("A JVM needs memory, but there is none. Free some.");
                });

        assertThat(lab.run("check")).isEqualTo(2);
        assertThat(lab.err()).isEqualTo("A JVM needs memory, but there is none. Free some.\n");
        assertThat(lab.out()).isEmpty();
    }

    @Test
    void onATerminalStagesAreShownAndTakenAway() {
        lab.onATerminal().run("check");

        String line = "\r  ex02 dynamic array: running 31 tests";
        assertThat(lab.err()).isEqualTo(line + "\r" + " ".repeat(line.length() - 1) + "\r");
        assertThat(lab.out()).contains("\u001b[31m");
    }
}
