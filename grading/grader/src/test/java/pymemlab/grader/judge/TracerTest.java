package pymemlab.grader.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pymemlab.contracts.Exercise;
import pymemlab.contracts.pool.ObjectAllocatorExercise;
import pymemlab.contracts.raw.RawAllocatorExercise;
import pymemlab.contracts.trace.Trace;
import pymemlab.contracts.trace.Traces;
import pymemlab.grader.collect.SourceFile;
import pymemlab.grader.harness.RawStub;
import pymemlab.grader.judge.TraceAnswer.Broken;
import pymemlab.grader.judge.TraceAnswer.Measured;
import pymemlab.grader.judge.TraceAnswer.NotRun;
import pymemlab.grader.jvm.ChildJvm;
import pymemlab.grader.result.ExerciseStatus;

class TracerTest {

    private static final Limits SHORT =
            new Limits(Duration.ofSeconds(30), Duration.ofSeconds(2), 2);

    @TempDir Path submission;

    @Test
    void theReferenceIsMeasuredAndEveryStageIsTold() throws Exception {
        List<String> stages = new ArrayList<>();

        TraceAnswer answer =
                new Tracer(Limits.STANDARD, stages::add)
                        .replay(request(Path.of("../../solutions"), "json"));

        assertThat(((Measured) answer).report()).startsWith("json · 85,472 calls\n");
        assertThat(((Measured) answer).timing()).isEmpty();
        assertThat(((Measured) answer).notes()).isEmpty();
        assertThat(stages)
                .containsExactly(
                        "ex03 raw allocator: compiling",
                        "ex03 raw allocator: verifying",
                        "ex03 raw allocator: replaying json");
    }

    @Test
    void theObjectAllocatorIsMeasuredInTheSameWay() throws Exception {
        List<String> stages = new ArrayList<>();

        TraceAnswer answer =
                new Tracer(Limits.STANDARD, stages::add)
                        .replay(
                                request(
                                        Path.of("../../solutions"),
                                        ObjectAllocatorExercise.EXERCISE,
                                        "json"));

        assertThat(((Measured) answer).report())
                .startsWith("json · 85,472 calls\n")
                .contains("equal   to CPython 3.8's, block by block");
        assertThat(((Measured) answer).notes()).isEmpty();
        assertThat(stages)
                .containsExactly(
                        "ex04 pool allocator: compiling",
                        "ex04 pool allocator: verifying",
                        "ex04 pool allocator: replaying json");
    }

    @Test
    void theClockIsReadWithTheCountersOnAndOff() throws Exception {
        write(RawStub.freeing(""));
        TraceRequest timed =
                new TraceRequest(
                        submission,
                        RawAllocatorExercise.EXERCISE,
                        trace("split"),
                        OptionalLong.of(1),
                        true);

        Measured answer = (Measured) new Tracer(Limits.STANDARD, Progress.SILENT).replay(timed);

        assertThat(answer.timing().orElseThrow().counted()).isPositive();
        assertThat(answer.timing().orElseThrow().uncounted()).isPositive();
        assertThat(answer.timing().orElseThrow().rounds()).isGreaterThanOrEqualTo(31);
    }

    @Test
    void whatIsMissingDoesNotCompileOrIsNotAllowedIsNeverRun() throws Exception {
        assertNotRun(ExerciseStatus.MISSING);

        write(RawStub.freeing("int"));
        assertNotRun(ExerciseStatus.DOES_NOT_COMPILE);

        write(RawStub.freeing("System.setProperty(\"pymemlab.uncounted\", \"true\");"));
        assertNotRun(ExerciseStatus.REFUSED);
    }

    @Test
    void aReplayThatNeverEndsIsGivenUp() throws Exception {
        write(RawStub.freeing("for (;;) { }"));

        Broken answer = (Broken) new Tracer(SHORT, Progress.SILENT).replay(request("split"));

        assertThat(answer.finding())
                .isEqualTo(
                        "The replay of split needs to end within 2 s, but it ran on: does a loop"
                                + " never end?");
    }

    @Test
    void aLoopThatTouchesMemoryForEverIsEndedByTheBudget() throws Exception {
        write(RawStub.freeing("for (;;) { memory.isMapped(0); }"));

        assertThat(((Broken) replay()).finding())
                .contains("loads, stores and moves, but all of them are spent")
                .contains("during operation 3 of split, free(block 0)");
    }

    @Test
    void aProcessThatIsEndedIsToldInOneSentence() throws Exception {
        write(RawStub.freeing("System.exit(0);"));

        assertThat(((Broken) unverified()).finding())
                .isEqualTo(
                        "The replay of split needs to come to its end, but during it its process"
                                + " ended.");
    }

    @Test
    void whatFloodsTheAnswersIsNoAnswer() throws Exception {
        write(
                RawStub.freeing(
                        "try (var out = new java.io.FileOutputStream(java.io.FileDescriptor.out)) {"
                                + " out.write(new byte[99]); } catch (java.io.IOException e) { }"));

        assertThat(((Broken) unverified()).finding()).contains("something else wrote");
    }

    @Test
    void aFullHeapIsTold() throws Exception {
        write(RawStub.freeing("Object all = new long[1 << 30];"));

        assertThat(((Broken) unverified()).finding()).contains("OutOfMemoryError");
    }

    @Test
    void whatItPrintsIsANote() throws Exception {
        write(RawStub.freeing("System.out.println(\"::error::mine\");"));

        assertThat(((Measured) unverified()).notes())
                .singleElement()
                .asString()
                .startsWith("your code printed during Replay#run: : :error::mine");
    }

    @Test
    void whatItThrowsCannotSteerATerminalOrARunner() throws Exception {
        write(RawStub.freeing("throw new IllegalStateException(\"\\33[31m\\n::error::forged\");"));

        assertThat(((Broken) replay()).finding())
                .contains("IllegalStateException: \\u{1b}[31m\n: :error::forged");
    }

    @Test
    void withoutAProcessNothingCanBeReplayed() throws Exception {
        write(RawStub.freeing(""));
        ChildJvm broken =
                new ChildJvm(
                        role -> role.name().equals("harness") ? List.of("-XX:NoSuch") : List.of());

        assertThatThrownBy(
                        () ->
                                new Tracer(
                                                Limits.STANDARD,
                                                Progress.SILENT,
                                                new BytecodeVerification(),
                                                broken)
                                        .replay(request("split")))
                .isInstanceOf(CannotGrade.class)
                .hasMessage(
                        "A replay needs to start Java processes, but could not: a process ended"
                                + " before its job began. Make room and try again.");
    }

    @Test
    void anInterruptedReplayIsToldSo() throws Exception {
        write(RawStub.freeing(""));
        Thread.currentThread().interrupt();

        assertThatThrownBy(this::replay)
                .isInstanceOf(CannotGrade.class)
                .hasMessageContaining("was interrupted");
        assertThat(Thread.interrupted()).isTrue();
    }

    private void assertNotRun(ExerciseStatus status) throws Exception {
        NotRun answer = (NotRun) replay();

        assertThat(answer.why().status()).isEqualTo(status);
        assertThat(answer.why().problems()).isNotEmpty();
    }

    private TraceAnswer replay() throws CannotGrade {
        return new Tracer(Limits.STANDARD, Progress.SILENT).replay(request("split"));
    }

    /** As if the verifier had been deceived. */
    private TraceAnswer unverified() throws CannotGrade {
        return new Tracer(
                        Limits.STANDARD,
                        Progress.SILENT,
                        (exercise, lines, classes) -> List.of(),
                        new ChildJvm(role -> List.of()))
                .replay(request("split"));
    }

    private TraceRequest request(String name) {
        return request(submission, name);
    }

    private static TraceRequest request(Path folder, String name) {
        return request(folder, RawAllocatorExercise.EXERCISE, name);
    }

    private static TraceRequest request(Path folder, Exercise exercise, String name) {
        return new TraceRequest(folder, exercise, trace(name), OptionalLong.empty(), false);
    }

    private static Trace trace(String name) {
        return Traces.named(name).orElseThrow();
    }

    private void write(List<SourceFile> files) throws IOException {
        for (SourceFile file : files) {
            Path path = submission.resolve("ex03-raw-allocator").resolve(file.path());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.text());
        }
    }
}
