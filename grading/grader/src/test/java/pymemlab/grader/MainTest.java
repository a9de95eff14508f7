package pymemlab.grader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MainTest {

    private final Locale locale = Locale.getDefault();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @AfterEach
    void theLocaleComesBack() {
        Locale.setDefault(locale);
    }

    @Test
    void itRunsACommandAndTellsHowItEnded() {
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).startsWith("PyMemLab ");
        assertThat(run("check", "9")).isEqualTo(2);
        assertThat(err.toString()).startsWith("There is no exercise '9'.");
        assertThat(run("progress", "--in", "/no/where")).isEqualTo(2);
    }

    private int run(String... arguments) {
        return Main.run(arguments, new PrintWriter(out), new PrintWriter(err));
    }
}
