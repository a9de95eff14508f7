package pymemlab.grader.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PictureTest {

    static Stream<String> drawn() {
        return Messages.DRAWN.stream();
    }

    @ParameterizedTest
    @MethodSource("drawn")
    void everyPictureOfAContractIsDrawnAndHasATitle(String name) throws Exception {
        var svg = Pages.parsed(Messages.drawn(Messages.named(name)));

        assertThat(svg.getNodeName()).isEqualTo("svg");
        assertThat(svg.getAttribute("role")).isEqualTo("img");
        assertThat(svg.getFirstChild().getNodeName()).isEqualTo("title");
        assertThat(svg.getFirstChild().getTextContent()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("drawn")
    void textThatOnlyLooksLikeAPictureCostsNothing(String name) throws Exception {
        String message = Messages.named(name);
        Random random = new Random(name.hashCode());

        for (int round = 0; round < 100; round++) {
            String markup = Messages.drawn(damaged(message, random));

            if (!markup.equals("none")) {
                assertThatCode(() -> Pages.parsed(markup)).doesNotThrowAnyException();
                assertThat(markup).doesNotContain("NaN", "Infinity").hasSizeLessThan(100_000);
            }
        }
    }

    /** The message with some characters below "memory" changed. */
    private static String damaged(String message, Random random) {
        int memory = message.indexOf("  memory\n") + "  memory\n".length();
        StringBuilder text = new StringBuilder(message);
        String letters = "0x9fX#.| ,-[]ab\n<&:…";
        for (int change = 0; change < 4; change++) {
            int at = memory + random.nextInt(text.length() - memory);
            text.setCharAt(at, letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }

    @Test
    void bytesThatTwoBlocksClaimAreHatched() {
        String svg =
                Messages.drawn(
                        Messages.with(
                                "a and b both own 0x1010 to 0x1017",
                                "one letter a byte, . not handed out, X where two blocks claim it",
                                "0x1000  aaaaaaaaaaaaaaaa",
                                "0x1010  XXXXXXXXaaaaaaaa"));

        assertThat(svg)
                .contains("live blocks: a; 8 bytes are claimed twice")
                .contains("<path class=\"hatch\"")
                .contains("<rect class=\"hit\"");
    }

    @Test
    void whereTheHeapEndsIsNoMark() {
        String svg =
                Messages.drawn(
                        Messages.with(
                                "b reaches beyond",
                                "one letter a byte, . not handed out, X where two blocks claim it",
                                "0x1000  aabb|bb",
                                "| is where the heap ends"));

        assertThat(svg).contains("<rect class=\"no\" x=\"194\"").contains(">b</text>");
    }

    @Test
    void theAddressOfTheFindingIsFramed() {
        String svg = Messages.drawn(Messages.named("heap"));

        assertThat(svg).contains("<rect class=\"hit\" x=\"76\" y=\"70\" width=\"30\"");
    }

    @Test
    void theBoundsOfAStretchAreNotFramed() {
        String svg =
                Messages.drawn(
                        Messages.named("heap").replace("0x1020, holds", "in [0x1000, 0x1020)"));

        assertThat(svg).doesNotContain("class=\"hit\"");
    }

    @Test
    void anObjectWithAWrongCountIsMarked() {
        String svg = Messages.drawn(Messages.named("counts"));

        assertThat(svg)
                .contains("Objects: 1, references: 1; look at a")
                .contains("class=\"plain hit\"")
                .contains(">should be 2</text>")
                .contains("▼ program");
    }

    @Test
    void aWeakReferenceIsDashedAndWhoDiesIsGrey() {
        assertThat(Messages.drawn(Messages.named("weak")))
                .contains("class=\"edge weak\"")
                .contains("class=\"box gone\"");
    }

    @Test
    void aRingThatNothingReachesSaysSo() {
        String svg =
                Messages.drawn(
                        Messages.with(
                                "the result needs to be 2, but it was 0",
                                "object, generation, count, held by the program, slots; - is NULL",
                                "0x102010  a    gen 0      count 1    held 0    [b]",
                                "0x102040  b    gen 0      count 1    held 0    [a]",
                                "0x102070  c    gen 1      count 2    held 1    [c, -]  weakly a"));

        assertThat(svg)
                .contains("Objects: 3, references: 3")
                .contains("count 1, outside 0", "count 2, outside 1")
                .containsOnlyOnce("edge weak");
        assertThat(svg.split("not reached", -1)).hasSize(3);
    }

    @Test
    void ofAPartOfAGraphNobodyIsSaidToBeUnreached() {
        assertThat(
                        Messages.drawn(
                                Messages.with(
                                        "stats(0) needs 1, but it tells 2",
                                        "object, generation, count, held by the program, slots",
                                        "0x102010  a    gen 0      count 1    held 0    [-]",
                                        "… and 385 more")))
                .contains("count 1, outside 1")
                .doesNotContain("not reached");
    }

    @Test
    void aChainOfParkedObjectsIsDrawnInItsOrder() {
        assertThat(Messages.drawn(Messages.named("parked")))
                .containsSubsequence("parked dicts: 2", "0x3180", "0x3150");
    }

    @Test
    void whatOverlapsInAMapIsHatched() {
        String map = Messages.named("gap").replace("free   ", "overlap");

        assertThat(Messages.drawn(map)).contains("class=\"hatch\"", ">overlap</text>");
    }

    @Test
    void wordsAreNoPicture() {
        List<String> texts =
                List.of("nothing is loaded", "no block is live", "… and 3 more objects", "a");

        assertThat(texts).allMatch(text -> Messages.drawn(Messages.with("x", text)).equals("none"));
        assertThat(Messages.drawn(Messages.named("words"))).isEqualTo("none");
    }
}
