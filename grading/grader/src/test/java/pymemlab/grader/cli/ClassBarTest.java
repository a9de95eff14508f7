package pymemlab.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import pymemlab.grader.classroom.Row;
import pymemlab.grader.report.Grades;
import pymemlab.grader.report.Ink;

class ClassBarTest {

    private final StringWriter err = new StringWriter();
    private final AtomicLong clock = new AtomicLong();

    @Test
    void aLogGetsALineASubmission() {
        try (ClassBar bar = bar(false)) {
            bar.begun(4, 1);
            pass(Duration.ofSeconds(61));
            bar.stage("anna", "compiling");
            bar.judged(new Row("anna", Optional.of(Grades.of(Grades.partial())), ""));
            bar.judged(new Row("ben\n::error::", Optional.empty(), "no room"));
        }

        assertThat(err.toString().lines())
                .containsExactly(
                        "1 of 4 are graded already",
                        "2 of 4 · anna · partial, 40 of 100 points · 2:02 left",
                        "3 of 4 · ben ::error:: · not-graded · 0:31 left");
    }

    @Test
    void aTerminalGetsABar() {
        try (ClassBar bar = bar(true)) {
            bar.begun(2, 0);
            bar.stage("anna", "compiling");
            pass(Duration.ofSeconds(5));
            bar.judged(new Row("anna", Optional.of(Grades.of(Grades.partial())), ""));
        }

        assertThat(err.toString().split("\r"))
                .contains("  [....................] 0 of 2 · anna · compiling")
                .contains("  [##########..........] 1 of 2 · 0:05 left · anna");
    }

    @Test
    void timeLeftIsGuessedFromTheFirstPart() {
        assertThat(new TimeLeft(Duration.ofSeconds(10), 0, 5).text()).isEmpty();
        assertThat(new TimeLeft(Duration.ofSeconds(10), 5, 0).text()).isEmpty();
        assertThat(new TimeLeft(Duration.ofSeconds(10), 2, 1).text()).contains("0:05 left");
        assertThat(new TimeLeft(Duration.ofMinutes(61), 1, 2).text()).contains("2:02 h left");
    }

    private void pass(Duration time) {
        clock.addAndGet(time.toNanos());
    }

    private ClassBar bar(boolean terminal) {
        PrintWriter writer = new PrintWriter(err);
        return ClassBar.on(new Console(writer, writer, terminal, Ink.PLAIN), clock::get);
    }
}
