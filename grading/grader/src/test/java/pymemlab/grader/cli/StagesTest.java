package pymemlab.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class StagesTest {

    private final StringWriter text = new StringWriter();
    private final PrintWriter err = new PrintWriter(text);

    @Test
    void aShorterStageCoversALongerOne() {
        try (Stages stages = Stages.overwriting(err)) {
            stages.stage("abcd");
            stages.stage("x");
        }

        assertThat(text).hasToString("\r  abcd\r  x   \r   \r");
    }

    @Test
    void aLongStageNeverWraps() {
        Stages.overwriting(err).stage("x".repeat(200));

        assertThat(text.toString()).hasSize(79);
    }

    @Test
    void nothingShownIsNothingTakenAway() {
        Stages.overwriting(err).close();
        Stages.SILENT.stage("x");
        Stages.SILENT.close();

        assertThat(text.toString()).isEmpty();
    }

    @Test
    void aLogGetsLines() {
        try (Stages stages = Stages.lineByLine(err)) {
            stages.stage("one");
            stages.stage("::error::two");
        }

        assertThat(text.toString().lines()).hasSize(2).noneMatch(line -> line.startsWith("::"));
    }
}
