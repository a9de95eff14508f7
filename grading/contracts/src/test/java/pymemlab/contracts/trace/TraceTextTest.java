package pymemlab.contracts.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pymemlab.contracts.trace.Trace.Kind;

class TraceTextTest {

    private static final String CALLS = "a 0 512\na 1 128\nr 0 640\nf 1\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20000\n2\n4\n1\n" + CALLS,
                "20000\n2\n4\n" + CALLS,
                "0 2 4 1\n" + CALLS,
                "" + CALLS,
                "# mine\n\n 0\n2\n4\n1\n\n" + CALLS + "\n",
                "\uFEFF0\r\n2\r\n4\r\n1\r\na 0 512\r\na\t1  128 # b\r\nr 0 640\r\nf 1"
            })
    void everyVariantOfTheFormatIsRead(String text) throws IOException {
        Trace trace = read(text);

        assertThat(trace.operations()).isEqualTo(4);
        assertThat(trace.ids()).isEqualTo(2);
        assertThat(trace.kind(2)).isEqualTo(Kind.REALLOCATE);
        assertThat(trace.id(1)).isEqualTo(1);
        assertThat(trace.size(2)).isEqualTo(640);
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        String text = "0\n2\n6\n1\na 0 0\nr 0 17\nf -1\nf 0\na 1 2147483647\na 0 5\n";
        StringBuilder written = new StringBuilder();

        TraceText.write(read(text), written);

        assertThat(written).hasToString(text);
    }

    @Test
    void anIdLivesAgainAndReallocMayBeginALife() throws IOException {
        Trace trace = read("r 3 10\nf 3\na 3 20\nf 3\n");

        assertThat(trace.ids()).isEqualTo(4);
        assertThat(trace.peakPayload()).isEqualTo(20);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x 0 5|line 1: a line needs to begin with a, r or f, but this one begins with \"x\". Mend the letter.",
                "a 0|line 1: \"a\" needs an id and a size, but one word follows it. Write \"a 0 64\", say.",
                "a|line 1: \"a\" needs an id and a size, but nothing follows it. Write \"a 0 64\", say.",
                "r 0 5 6|line 1: \"r\" needs an id and a size, but 3 words follow it. Write \"r 0 64\", say.",
                "f 0 5|line 1: \"f\" needs an id alone, but 2 words follow it. Write \"f 0\", say.",
                "a 0 5;5|line 2: a line needs to begin with a, r or f, but this one begins with \"5\". Mend the letter.",
                "a 0 x|line 1: a number needs digits alone, but here stands \"x\". Mend it.",
                "a 0 99999999999999999999|line 1: a number needs at most 18 digits, but \"99999999999999999999\" has more. Mend it.",
                "a 0 -1|line 1: a size needs to be from 0 to 2,147,483,647 bytes, but it is -1. Ask for less.",
                "a 0 4000000000|line 1: a size needs to be from 0 to 2,147,483,647 bytes, but it is 4000000000. Ask for less.",
                "a 5000000 1|line 1: an id needs to be from 0 to 4,999,999, but it is 5000000. Number the blocks from 0 on.",
                "a -1 1|line 1: an id needs to be from 0 to 4,999,999, but it is -1. Number the blocks from 0 on.",
                "a 0 1;a 0 2|line 2: \"a 0 2\" needs an id without a block, but block 0 is live. Free it before, or give this one another id.",
                "a 0 1;f 0;f 0|line 3: \"f 0\" needs a live block, but block 0 was freed before. Take the line out.",
                "f 7|line 1: \"f 7\" needs a live block, but block 7 was never allocated. Take the line out.",
                "a 0 1;f 0;r 0 9|line 3: \"r 0 9\" needs a live block or a new id, but block 0 was freed. Allocate it again with \"a 0 9\".",
                "0 1 2 1 9;a 0 1|line 1: a header needs 4 numbers, but this is one more. Does a letter miss before it?",
            })
    void aMistakeIsNamedWithItsLineAndItsRepair(String text, String message) {
        assertThatThrownBy(() -> read(text.replace(';', '\n')))
                .isInstanceOf(BadTrace.class)
                .hasMessage("mine.rep, " + message);
    }

    @Test
    void aHeaderThatPromisesMoreThanTheFileHoldsIsRefused() {
        assertThatThrownBy(() -> read("0 1 3 1\na 0 8\nf 0\n"))
                .hasMessage(
                        "mine.rep: its header needs the number of operations, 2, but it says 3."
                                + " Is the file whole? If so, mend the number or leave all of the header out.");
    }

    @Test
    void aFileWithoutCallsIsRefused() {
        assertThatThrownBy(() -> read("0\n0\n0\n1\n")).hasMessageContaining("but there are none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u001f\u008b\u0008\u0000", "a 0 5\u0000", "\u00ff\u00fe"})
    void whatIsNoTextIsRefused(String bytes) {
        InputStream in = new ByteArrayInputStream(bytes.getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> TraceText.read("mine.rep", in))
                .hasMessage(
                        "mine.rep: a trace needs to be text, but this file is not. Unpack it first if it is packed.");
    }

    @Test
    void aFileWithoutEndIsRefused() {
        InputStream endless =
                new InputStream() {
                    @Override
                    public int read() {
                        return '\n';
                    }

                    @Override
                    public int read(byte[] bytes, int from, int count) {
                        return count;
                    }
                };

        assertThatThrownBy(() -> TraceText.read("mine.rep", endless))
                .hasMessage(
                        "mine.rep: a trace needs at most 100,000,000 bytes, but it has more. Cut it.");
    }

    @Test
    void aFileIsCalledWithoutItsEnding(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("my.own.rep"), CALLS);

        assertThat(TraceText.read(file).name()).isEqualTo("my.own");
    }

    private static Trace read(String text) throws IOException {
        return TraceText.read(
                "mine.rep", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
