package pymemlab.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pymemlab.grader.harness.CycleShape;
import pymemlab.grader.judge.CycleAnswer.Broken;
import pymemlab.grader.judge.CycleAnswer.Line;
import pymemlab.grader.judge.CycleAnswer.NotRun;
import pymemlab.grader.judge.CycleAnswer.Timed;
import pymemlab.grader.judge.CycleRequest;
import pymemlab.grader.peer.PeerTime;
import pymemlab.grader.report.CheckText;
import pymemlab.grader.report.Grades;
import pymemlab.grader.report.Ink;
import pymemlab.grader.result.ExerciseResult;
import pymemlab.grader.result.ExerciseStatus;

class BenchCommandTest {

    private static final Timed TIMED =
            new Timed(
                    List.of(
                            new Line(CycleShape.RING, 100_000, 10.04),
                            new Line(CycleShape.LIVE, 1_000_000, 123.45)),
                    List.of("a note"));

    @TempDir Path home;
    private LabRun lab;

    @BeforeEach
    void aKit() {
        lab = new LabRun(home).timing(TIMED);
    }

    @Test
    void theKitsExercisesAreTimedBesidePython() {
        lab.timingPython(
                (shape, objects) ->
                        shape == CycleShape.RING
                                ? Optional.of(new PeerTime("3.11.7", objects / 5_000.0))
                                : Optional.empty());

        assertThat(lab.run("bench", "cycles")).isZero();

        assertThat(lab.cycleRequests())
                .containsExactly(
                        new CycleRequest(home.resolve("exercises"), List.of(100_000, 1_000_000)));
        assertThat(lab.err()).isEmpty();
        assertThat(lab.out())
                .isEqualTo(
                        """
                        nanoseconds for each object and reference of a full collection

                          graph               objects      here    Python 3.11.7   ratio
                          ring                100,000      10.0             20.0    0.50
                          live, degree 2    1,000,000     123.5

                          Median processor time, with the machine's counters off.
                          Python's is that of gc.collect() on the same graph, of lists or of instances
                          with __slots__, whichever is faster.

                          note    a note
                        """);
        assertThat(lab.out().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void withoutAPythonThereIsNothingToCompareWith() {
        assertThat(lab.run("bench", "cycles")).isZero();

        assertThat(lab.out())
                .contains("  graph               objects      here\n")
                .contains("  There is no python3 from 3.7 on the path to compare it with.\n")
                .doesNotContain("ratio");
    }

    @Test
    void everyOptionIsPassedOn() {
        lab.file("work/" + LabRun.FOLDER + "/A.java", "");

        assertThat(lab.run("bench", "cycles", "--on", "work", "--objects", "5000")).isZero();

        assertThat(lab.cycleRequests())
                .containsExactly(new CycleRequest(home.resolve("work"), List.of(5_000)));
    }

    @Test
    void whatWasWrongEndsWithOneAndPythonIsNotAsked() {
        lab.timing(new Broken("collect(2) needs …\n  and more", List.of("a")));
        lab.timingPython(
                (shape, objects) -> {
                    throw new IllegalStateException("nobody asks");
                });

        assertThat(lab.run("bench", "cycles")).isEqualTo(1);
        assertThat(lab.out())
                .isEqualTo(
                        """
                        exercise 7 · cycle collector

                          collect(2) needs …
                            and more

                          note    a
                        """);
    }

    @Test
    void whatCannotBeRunIsToldAsCheckTellsIt() {
        ExerciseResult stopped = Grades.stopped(ExerciseStatus.DOES_NOT_COMPILE);
        lab.timing(new NotRun(stopped));

        assertThat(lab.run("bench", "cycles")).isEqualTo(1);
        assertThat(lab.out()).isEqualTo(new CheckText(Ink.PLAIN).brief(stopped));
    }

    @Test
    void onATerminalEveryGraphIsTold() {
        assertThat(lab.onATerminal().run("bench", "cycles")).isZero();
        assertThat(lab.err()).contains("Python: 1,000,000 objects, live, degree 2");
    }

    @Test
    void whatIsNotThereIsRefused() {
        assertRefused(
                "There is no bench 'traces'. Ask for ./lab bench cycles.\n", "bench", "traces");
        assertRefused(
                "A bench needs 1,000 to 1,000,000 objects, but --objects asks for 999. Choose a"
                        + " number between.\n",
                "bench",
                "cycles",
                "--objects",
                "999");
        assertRefused(
                "A bench needs 1,000 to 1,000,000 objects, but --objects asks for 1,000,001. Choose"
                        + " a number between.\n",
                "bench",
                "cycles",
                "--objects",
                "1000001");
        assertThat(lab.run("bench", "cycles", "--on", "nowhere")).isEqualTo(2);
        assertThat(lab.err()).startsWith("Grading needs a folder, but 'nowhere' does not exist.");
        assertThat(lab.run("bench")).isEqualTo(2);
        assertThat(lab.cycleRequests()).isEmpty();
    }

    private void assertRefused(String sentence, String... arguments) {
        assertThat(lab.run(arguments)).isEqualTo(2);
        assertThat(lab.err()).isEqualTo(sentence);
        assertThat(lab.out()).isEmpty();
    }
}
