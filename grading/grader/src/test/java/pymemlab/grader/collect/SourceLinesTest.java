package pymemlab.grader.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import pymemlab.grader.result.Problem;

class SourceLinesTest {

    private final SourceLines lines =
            new SourceLines(List.of(new SourceFile("src/a/A.java", "one\n  two\r\nthree")));

    @Test
    void aProblemShowsTheTextOfItsLine() {
        assertThat(lines.problem("src/a/A.java", 2, "why"))
                .isEqualTo(new Problem("src/a/A.java", 2, "two", "why"));
    }

    @Test
    void theNameOfAFileIsEnoughToFindIt() {
        assertThat(lines.problem("A.java", 3, "why").file()).isEqualTo("src/a/A.java");
    }

    @Test
    void anUnknownPlaceHasNoText() {
        assertThat(lines.problem("A.java", 0, "why").text()).isEmpty();
        assertThat(lines.problem("A.java", 4, "why").text()).isEmpty();
        assertThat(lines.problem("B.java", 1, "why"))
                .isEqualTo(new Problem("B.java", 1, "", "why"));
    }
}
