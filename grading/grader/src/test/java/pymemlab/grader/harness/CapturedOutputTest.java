package pymemlab.grader.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class CapturedOutputTest {

    private final CapturedOutput captured = new CapturedOutput();

    @Test
    void aFloodIsCut() {
        PrintStream stream = captured.asPrintStream();
        for (int i = 0; i < 10_000; i++) {
            stream.println("a line that nobody reads");
        }
        captured.write('x');

        assertThat(captured.take()).hasSize(16 << 10).startsWith("a line");
    }

    @Test
    void takingForgets() {
        captured.write('x');

        assertThat(captured.take()).isEqualTo("x");
        assertThat(captured.take()).isEmpty();
    }
}
