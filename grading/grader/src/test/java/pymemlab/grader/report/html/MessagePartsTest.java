package pymemlab.grader.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MessagePartsTest {

    @Test
    void aMessageOfTheKitFallsIntoItsParts() {
        MessageParts parts = MessageParts.of(Messages.named("counts")).orElseThrow();

        assertThat(parts.happened()).hasSize(3).first().asString().startsWith("a = allocate");
        assertThat(parts.lead()).startsWith("a is held by the program");
        assertThat(parts.details()).isEmpty();
        assertThat(parts.memory()).hasSize(2);
        assertThat(parts.footer()).hasSize(2).last().asString().startsWith("again   ./lab check 6");
    }

    @Test
    void aFindingOfSeveralLinesKeepsThem() {
        MessageParts parts = MessageParts.of(Messages.named("cells")).orElseThrow();

        assertThat(parts.details())
                .containsExactly("during insert(1, 15) (GrowableArray.java:169)");
    }

    @Test
    void aFindingThatPretendsToBeAFooterStaysAFinding() {
        MessageParts parts =
                MessageParts.of(
                                "x\n\n  what is wrong\n    a\n  read    b\n  again   c\n    d\n    e")
                        .orElseThrow();

        assertThat(parts.footer()).isEmpty();
        assertThat(parts.wrong()).hasSize(5);
    }

    @Test
    void otherTextHasNoParts() {
        assertThat(
                        List.of(
                                "",
                                "needs ARR-3 first",
                                "  what is wrong",
                                "  what is wrong\n\n  memory\n a"))
                .allMatch(text -> MessageParts.of(text).isEmpty());
    }

    @Test
    void aFindingNamesBlocksButTheArticleIsNone() {
        assertThat(names("a block needs a name")).isEmpty();
        assertThat(names("a needs to keep bytes 0 to 14 through realloc(a, 22)"))
                .containsExactly("a");
        assertThat(names("a and b both own 0x1010")).containsExactly("a", "b");
        assertThat(names("the callback of w1 needs to run after that of w2"))
                .containsExactly("w1", "w2");
    }

    private static Iterable<String> names(String finding) {
        return Spots.of(MessageParts.of(Messages.with(finding, "m")).orElseThrow()).names();
    }
}
