package pymemlab.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

    private static final List<String> NAMES = List.of("dynamic-array", "raw-allocator");

    @Test
    void aFewWrongLettersAreForgiven() {
        assertThat(Nearest.to("dynamic-aray", NAMES)).contains("dynamic-array");
        assertThat(Nearest.to("rawalocator", NAMES)).contains("raw-allocator");
        assertThat(Nearest.to("array-dynamic", NAMES)).isEmpty();
    }

    @Test
    void whatIsFarFromAllIsNearToNone() {
        assertThat(Nearest.to("", NAMES)).isEmpty();
        assertThat(Nearest.to("banana", NAMES)).isEmpty();
        assertThat(Nearest.to("x", List.of())).isEmpty();
    }
}
