package pymemlab.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pymemlab.contracts.pool.ObjectAllocatorExercise;
import pymemlab.contracts.raw.RawAllocatorExercise;
import pymemlab.contracts.trace.Trace;
import pymemlab.contracts.trace.Traces;
import pymemlab.grader.judge.TraceAnswer.Broken;
import pymemlab.grader.judge.TraceAnswer.Measured;
import pymemlab.grader.judge.TraceAnswer.NotRun;
import pymemlab.grader.judge.TraceAnswer.Timing;
import pymemlab.grader.report.CheckText;
import pymemlab.grader.report.Grades;
import pymemlab.grader.report.Ink;
import pymemlab.grader.result.ExerciseResult;
import pymemlab.grader.result.ExerciseStatus;

class TraceCommandTest {

    private static final Measured REPORT =
            new Measured("split · 12 calls\n", Optional.empty(), List.of());

    @TempDir Path home;
    private LabRun lab;

    @BeforeEach
    void aKit() {
        lab = new LabRun(home).replaying(REPORT);
    }

    @Test
    void withoutATraceTheKitsOwnAreListed() {
        assertThat(lab.run("trace")).isZero();
        assertThat(lab.out()).contains(Traces.names());
        assertThat(lab.out().lines()).allMatch(line -> line.length() <= 80);
        String listed = lab.out();

        assertThat(lab.run("trace", "json", "--list")).isZero();
        assertThat(lab.out()).isEqualTo(listed);
        assertThat(lab.traceRequests()).isEmpty();
    }

    @Test
    void aTraceOfTheKitIsReplayedOnTheKitsExercises() {
        assertThat(lab.run("trace", "split")).isZero();

        assertThat(lab.out()).isEqualTo("split · 12 calls\n");
        assertThat(lab.err()).isEmpty();
        assertThat(lab.traceRequests())
                .singleElement()
                .satisfies(
                        request -> {
                            assertThat(request.submission()).isEqualTo(home.resolve("exercises"));
                            assertThat(request.trace().name()).isEqualTo("split");
                            assertThat(request.exercise()).isEqualTo(RawAllocatorExercise.EXERCISE);
                            assertThat(request.seed()).isEmpty();
                            assertThat(request.timed()).isFalse();
                        });
    }

    @Test
    void everyOptionIsPassedOn() {
        lab.file("work/" + LabRun.FOLDER + "/A.java", "");

        lab.run("trace", "split", "--on", "work", "--seed", "7", "--time", "--pool");

        assertThat(lab.traceRequests().get(0).submission()).isEqualTo(home.resolve("work"));
        assertThat(lab.traceRequests().get(0).seed()).isEqualTo(OptionalLong.of(7));
        assertThat(lab.traceRequests().get(0).timed()).isTrue();
        assertThat(lab.traceRequests().get(0).exercise())
                .isEqualTo(ObjectAllocatorExercise.EXERCISE);
    }

    @Test
    void aFileOfOnesOwnIsReplayed() {
        lab.file("mine.rep", "a 0 64\nf 0\n");

        assertThat(lab.run("trace", "mine.rep")).isZero();

        Trace trace = lab.traceRequests().get(0).trace();
        assertThat(trace.name()).isEqualTo("mine");
        assertThat(trace.operations()).isEqualTo(2);
    }

    @Test
    void theClocksLineIsFitForAScript() {
        lab.file("my own.rep", "a 0 64\nf 0\n");
        lab.replaying(
                new Measured("text", Optional.of(new Timing(14.24, 12.96, 31)), List.of("a note")));

        assertThat(lab.run("trace", "my own.rep", "--time")).isZero();
        assertThat(lab.out())
                .isEqualTo(
                        """
                        text

                        time my_own on=14.2 off=13.0 rounds=31 unit=ns/op

                          note    a note
                        """);
    }

    @Test
    void whatWasWrongOnTheWayEndsWithOne() {
        lab.replaying(
                new Broken(
                        "operation 3 of split, free(block 0), needs …\n  and more", List.of("a")));

        assertThat(lab.run("trace", "split")).isEqualTo(1);
        assertThat(lab.out())
                .isEqualTo(
                        """
                        split · 12 calls

                          operation 3 of split, free(block 0), needs …
                            and more

                          note    a
                        """);
    }

    @Test
    void whatCannotBeRunIsToldAsCheckTellsIt() {
        ExerciseResult stopped = Grades.stopped(ExerciseStatus.DOES_NOT_COMPILE);
        lab.replaying(new NotRun(stopped));

        assertThat(lab.run("trace", "split")).isEqualTo(1);
        assertThat(lab.out()).isEqualTo(new CheckText(Ink.PLAIN).brief(stopped));
    }

    @Test
    void anUnknownNameNamesTheNearest() {
        assertRefused(
                "jsn",
                "There is no trace 'jsn', neither of the kit nor as a file. Did you mean json? ./lab trace lists the kit's.\n");
        assertRefused(
                "no/such/file\0",
                "There is no trace 'no/such/file\\u{0}', neither of the kit nor as a file. ./lab trace lists the kit's.\n");
    }

    @Test
    void aBadFileIsToldInOneSentence() {
        lab.file("bad.rep", "a 0 64\nf 0\nf 0\n");
        assertRefused(
                "bad.rep",
                "bad.rep, line 3: \"f 0\" needs a live block, but block 0 was freed before. Take the line out.\n");

        lab.file("huge.rep", "a 0 2000000000\nf 0\n");
        assertRefused(
                "huge.rep",
                "huge: a replay needs at most 67,108,864 bytes in live blocks and their headers, but these are 2,000,000,016. Ask for less.\n");

        assertRefused(
                "exercises",
                "A trace needs to be a file, but 'exercises' is none. Name one of the files in it.\n");
    }

    @Test
    void aFolderThatIsNotThereIsRefused() {
        assertThat(lab.run("trace", "split", "--on", "nowhere")).isEqualTo(2);
        assertThat(lab.err()).startsWith("Grading needs a folder, but 'nowhere' does not exist.");
        assertThat(lab.traceRequests()).isEmpty();
    }

    @Test
    void aSeedIsAWholeNumber() {
        assertThat(lab.run("trace", "split", "--seed", "x")).isEqualTo(2);
        assertThat(lab.err()).startsWith("--seed needs a whole number, but 'x' is none.");
    }

    private void assertRefused(String named, String sentence) {
        assertThat(lab.run("trace", named)).isEqualTo(2);
        assertThat(lab.err()).isEqualTo(sentence);
        assertThat(lab.out()).isEmpty();
        assertThat(lab.traceRequests()).isEmpty();
    }
}
