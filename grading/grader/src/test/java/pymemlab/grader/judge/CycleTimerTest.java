package pymemlab.grader.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pymemlab.grader.collect.SourceFile;
import pymemlab.grader.harness.CycleRole;
import pymemlab.grader.harness.CycleShape;
import pymemlab.grader.harness.CycleStub;
import pymemlab.grader.judge.CycleAnswer.Broken;
import pymemlab.grader.judge.CycleAnswer.Line;
import pymemlab.grader.judge.CycleAnswer.NotRun;
import pymemlab.grader.judge.CycleAnswer.Timed;
import pymemlab.grader.result.ExerciseStatus;

class CycleTimerTest {

    @TempDir Path submission;

    @Test
    void theReferenceIsTimedOnEveryShape() throws Exception {
        List<String> stages = new ArrayList<>();

        CycleAnswer answer =
                new CycleTimer(Limits.STANDARD, stages::add)
                        .time(new CycleRequest(Path.of("../../solutions"), List.of(1_000)));

        assertThat(((Timed) answer).notes()).isEmpty();
        assertThat(((Timed) answer).lines())
                .extracting(Line::shape)
                .containsExactly(CycleShape.values());
        assertThat(((Timed) answer).lines())
                .allSatisfy(
                        line -> {
                            assertThat(line.objects()).isEqualTo(1_000);
                            assertThat(line.nanoseconds()).isPositive();
                        });
        assertThat(stages)
                .containsExactly(
                        "ex07 cycle collector: compiling",
                        "ex07 cycle collector: verifying",
                        "ex07 cycle collector: 1,000 objects, ring",
                        "ex07 cycle collector: 1,000 objects, random degree 2",
                        "ex07 cycle collector: 1,000 objects, random degree 4",
                        "ex07 cycle collector: 1,000 objects, live, degree 2");
    }

    @Test
    void aWrongCollectorIsNamedAndNotTimedFurther() throws Exception {
        write(CycleStub.collecting("return 3;"));
        List<String> stages = new ArrayList<>();

        Broken answer = (Broken) new CycleTimer(Limits.STANDARD, stages::add).time(request());

        assertThat(answer.finding())
                .startsWith("collect(2) of 1,000 objects (ring) needs to find 1,000 unreachable");
        assertThat(stages).hasSize(3);
    }

    @Test
    void aCollectionThatNeverEndsIsGivenUp() throws Exception {
        write(CycleStub.collecting("for (;;) { }"));
        Limits soon =
                new Limits(Duration.ofSeconds(30), Duration.ofSeconds(2), 2, Duration.ofSeconds(1));

        Broken answer = (Broken) new CycleTimer(soon, Progress.SILENT).time(request());

        assertThat(answer.finding())
                .isEqualTo(
                        "A collection of 1,000 objects (ring) needs to end within 1 s, but it ran"
                                + " on: does a loop never end?");
    }

    @Test
    void whatIsMissingOrNotAllowedIsNeverRun() throws Exception {
        assertNotRun(ExerciseStatus.MISSING);

        write(CycleStub.collecting("return System.nanoTime();"));
        assertNotRun(ExerciseStatus.REFUSED);
    }

    @Test
    void itRunsOnAMachineThatDoesNotCount() {
        assertThat(CycleRole.role().flags())
                .contains("-XX:TieredStopAtLevel=4", "-Dpymemlab.uncounted=true", "-Xss512k");
    }

    private void assertNotRun(ExerciseStatus status) throws CannotGrade {
        CycleAnswer answer = new CycleTimer(Limits.STANDARD, Progress.SILENT).time(request());

        assertThat(((NotRun) answer).why().status()).isEqualTo(status);
    }

    private CycleRequest request() {
        return new CycleRequest(submission, List.of(1_000));
    }

    private void write(List<SourceFile> files) throws IOException {
        for (SourceFile each : files) {
            Path file = submission.resolve("ex07-cycle-collector").resolve(each.path());
            Files.createDirectories(file.getParent());
            Files.writeString(file, each.text());
        }
    }
}
