package pymemlab.grader.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CleanTest {

    @Test
    void ordinaryTextStaysAsItIs() {
        assertThat(Clean.block("get(0) -> 5\n  naïve → 好\n"))
                .isEqualTo("get(0) -> 5\n  naïve → 好\n");
        assertThat(Clean.line("Foo::bar")).isEqualTo("Foo::bar");
    }

    @Test
    void aLineHasNoLineEnds() {
        assertThat(Clean.line("a\r\nb\rc\nd\te")).isEqualTo("a b c d    e");
    }

    @Test
    void aBlockHasOneKindOfLineEnd() {
        assertThat(Clean.block("a\r\nb\rc\u2028d")).isEqualTo("a\nb\nc\nd");
    }

    @Test
    void whatSteersATerminalOrTurnsTheReadingDirectionIsShown() {
        assertThat(Clean.line("\u001b[31mred\u202egnol\u0000\ue000\ud800"))
                .isEqualTo("\\u{1b}[31mred\\u{202e}gnol\\u{0}\\u{e000}\\u{d800}");
    }

    @Test
    void noLineIsACommandOfABuildServer() {
        assertThat(Clean.block("::error::x\n \u00a0::set-output\nmid ::warning\n##[group]###[x]"))
                .isEqualTo(": :error::x\n \u00a0: :set-output\nmid ::warning\n# #[group]## #[x]");
    }

    @Test
    void aCommandBehindAByteOrderMarkIsNoneEither() {
        assertThat(Clean.line("\ufeff::error::x")).startsWith("\\u{feff}");
    }

    @Test
    void whatIsTooLongIsCutAndSaysSo() {
        assertThat(Clean.line("x".repeat(100_000))).hasSizeLessThan(600).endsWith("… (cut)");
        assertThat(Clean.block("x\n".repeat(100_000))).hasSizeLessThan(20_100).endsWith("… (cut)");
    }

    @Test
    void cleanTextIsCleanTwice() {
        String once = Clean.block("::a\n\u001b##[b\t");

        assertThat(Clean.block(once)).isEqualTo(once);
    }
}
