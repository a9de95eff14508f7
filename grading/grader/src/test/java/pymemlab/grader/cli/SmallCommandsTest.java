package pymemlab.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pymemlab.contracts.Catalogue;
import pymemlab.grader.judge.CannotGrade;
import pymemlab.grader.report.CourseMap;
import pymemlab.grader.report.Grades;
import pymemlab.grader.report.Ink;

class SmallCommandsTest {

    @TempDir Path home;
    private LabRun lab;

    @BeforeEach
    void aKit() {
        lab = new LabRun(home);
    }

    @Test
    void progressShowsTheCourse() {
        assertThat(lab.run("progress")).isZero();
        assertThat(lab.out()).isEqualTo(new CourseMap(Ink.PLAIN).of(Grades.of(Grades.partial())));
        assertThat(lab.lastRequest().exercises()).isEqualTo(Catalogue.exercises());
    }

    @Test
    void helpIsACommandToo() {
        assertThat(lab.run("help")).isZero();
        assertThat(lab.out()).contains("./lab hint 2").doesNotContain("Displays help");

        assertThat(lab.run("help", "check")).isZero();
        assertThat(lab.out()).contains("--rule=ID");
    }

    @Test
    void progressCanLookElsewhere() {
        assertThat(lab.run("progress", "--in", "nowhere")).isEqualTo(2);
    }

    @Test
    void doctorSaysOkOrTheRepair() {
        assertThat(lab.run("doctor")).isZero();
        assertThat(lab.out())
                .contains("  ok     JDK ", "  ok     line ends of the exercises are LF")
                .doesNotContain("Maven");
    }

    @Test
    void doctorEndsWithOneWhenSomethingIsWrong() throws IOException {
        Files.delete(home.resolve("exercises/ex02-dynamic-array/README.md"));
        Files.delete(home.resolve("exercises/ex02-dynamic-array"));
        Files.delete(home.resolve("exercises"));

        assertThat(lab.run("doctor")).isEqualTo(1);
        assertThat(lab.out())
                .contains(
                        "  WRONG  the exercises in ", "\n         Call ./lab in the kit's folder");
    }

    @Test
    void doctorNotesWhatIsNotPerfect() {
        lab.file("exercises/ex02-dynamic-array/A.java", "class A {}\r\n");

        assertThat(lab.run("doctor")).isZero();
        assertThat(lab.out()).contains("  note   ex02-dynamic-array");
    }

    @Test
    void prepareJudgesAStarterAndTrains() {
        AtomicInteger trained = new AtomicInteger();
        String source = "src/main/java/A.java";
        lab.starter(source, "class A {}").training(trained::incrementAndGet);
        lab.judgedBy(
                (request, progress) -> {
                    assertThat(request.submission().resolve(LabRun.FOLDER).resolve(source))
                            .hasContent("class A {}");
                    return Grades.of(Grades.dear());
                });

        assertThat(lab.run("prepare")).isZero();
        assertThat(trained).hasValue(1);
        assertThat(lab.out()).isEmpty();
        assertThat(lab.lastRequest().submission()).doesNotExist();
    }

    @Test
    void aFailedTrainingIsOneSentence() {
        lab.training(
                () -> {
                    throw new CannotGrade("No archive today.");
                });

        assertThat(lab.run("prepare")).isEqualTo(2);
        assertThat(lab.err()).isEqualTo("No archive today.\n");
    }
}
