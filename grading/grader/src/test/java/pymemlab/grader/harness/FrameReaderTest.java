package pymemlab.grader.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class FrameReaderTest {

    private final Nonce nonce = Nonce.random();
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();

    @Test
    void whatWasWrittenIsRead() throws IOException {
        Outcome outcome = new Outcome(TestStatus.MISSED, "why", OptionalDouble.of(2.5), "out");
        FrameWriter writer = new FrameWriter(nonce, sent);
        writer.start(3);
        writer.seen("A.java:7");
        writer.end(3, outcome);
        writer.done();
        writer.seen("A.java:8");

        FrameReader reader = reader();

        assertThat(reader.read()).isEqualTo(new Frame.Start(3));
        assertThat(reader.read()).isEqualTo(new Frame.Seen("A.java:7"));
        assertThat(reader.read()).isEqualTo(new Frame.End(3, outcome));
        assertThat(reader.read()).isEqualTo(new Frame.Done());
        assertThat(reader.read()).isEqualTo(new Frame.Gone("its process ended"));
    }

    @Test
    void longTextsAreCut() throws IOException {
        String longText = "好".repeat(100_000);
        new FrameWriter(nonce, sent)
                .end(0, new Outcome(TestStatus.FAILED, longText, OptionalDouble.empty(), longText));

        Outcome read = ((Frame.End) reader().read()).outcome();

        assertThat(read.message()).hasSize(16 << 10);
        assertThat(read.output()).hasSize(16 << 10);
    }

    @Test
    void aFrameBehindAnotherNonceIsNone() throws IOException {
        new FrameWriter(Nonce.random(), sent).end(0, Outcome.of(TestStatus.PASSED, ""));

        assertThat(reader().read())
                .isEqualTo(new Frame.Gone("something else wrote where the judge listens"));
    }

    @Test
    void anUnknownTypeIsNoFrame() throws IOException {
        new FrameWriter(nonce, sent).done();
        byte[] bytes = sent.toByteArray();
        bytes[bytes.length - 1] = 77;

        assertThat(new FrameReader(nonce, new ByteArrayInputStream(bytes)).read())
                .isEqualTo(new Frame.Gone("a frame has the unknown type 77"));
    }

    @Test
    void aHarnessCannotReportWhatOnlyTheJudgeKnows() throws IOException {
        new FrameWriter(nonce, sent).end(0, Outcome.of(TestStatus.TIMED_OUT, ""));

        assertThat(reader().read()).isEqualTo(new Frame.Gone("its process broke off"));
    }

    @Test
    void anUnknownStatusIsNone() throws IOException {
        new FrameWriter(nonce, sent).end(0, Outcome.of(TestStatus.PASSED, ""));
        byte[] bytes = sent.toByteArray();
        bytes[16 + 1 + 4] = 99;

        assertThat(new FrameReader(nonce, new ByteArrayInputStream(bytes)).read())
                .isInstanceOf(Frame.Gone.class);
    }

    @Test
    void aBrokenStreamIsTheEnd() {
        InputStream broken =
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("pipe");
                    }
                };

        assertThat(new FrameReader(nonce, broken).read())
                .isEqualTo(new Frame.Gone("its process broke off"));
    }

    @Test
    void noncesDiffer() {
        assertThat(nonce).isNotEqualTo(Nonce.random()).isNotEqualTo("nonce");
        assertThat(nonce).isEqualTo(nonce).hasSameHashCodeAs(nonce);
    }

    private FrameReader reader() {
        return new FrameReader(nonce, new ByteArrayInputStream(sent.toByteArray()));
    }
}
