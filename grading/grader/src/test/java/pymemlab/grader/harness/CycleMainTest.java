package pymemlab.grader.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class CycleMainTest {

    @Test
    void aCollectorThatIsRightIsTimed() throws IOException {
        Outcome outcome = timed("System.out.println(\"hello\"); return 0;", CycleShape.LIVE);

        assertThat(outcome.status()).isEqualTo(TestStatus.PASSED);
        assertThat(outcome.measured().orElseThrow()).isPositive();
        assertThat(outcome.output()).startsWith("hello");
    }

    @Test
    void aWrongResultIsNamed() throws IOException {
        Outcome outcome = timed("return 7;", CycleShape.RANDOM_2);

        assertThat(outcome.status()).isEqualTo(TestStatus.FAILED);
        assertThat(outcome.measured()).isEmpty();
        assertThat(outcome.message())
                .isEqualTo(
                        "collect(2) of 1,000 objects (random degree 2) needs to find 1,000"
                                + " unreachable and leave 0 alive, but it returned 7 and left 1,000");
        assertThat(timed("return 1;", CycleShape.LIVE).message())
                .endsWith("and leave 1,000 alive, but it returned 1 and left 1,000");
    }

    @Test
    void theRightResultIsNotEnough() throws IOException {
        assertThat(timed("return 1000;", CycleShape.RING).message())
                .endsWith("leave 0 alive, but it returned 1,000 and left 1,000");
    }

    @Test
    void whatIsThrownIsNamedWithItsLine() throws IOException {
        assertThat(
                        timed(
                                        "throw new UnsupportedOperationException(\"TODO step 1\");",
                                        CycleShape.RING)
                                .message())
                .startsWith("collect is not written yet: TODO step 1 (");
        assertThat(timed("return memory.loadLong(8);", CycleShape.RING).message())
                .startsWith("load of 8 bytes at 0x8 needs mapped memory")
                .contains(
                        "during a collection of 1,000 objects (ring) (GenerationalCollector.java:");
    }

    @Test
    void aJobArrivesAsItWasSent() throws IOException {
        CycleJob sent = job("return 0;", CycleShape.RANDOM_4);

        CycleJob read =
                CycleJob.readFrom(new DataInputStream(new ByteArrayInputStream(sent.toBytes())));

        assertThat(read.shape()).isEqualTo(CycleShape.RANDOM_4);
        assertThat(read.objects()).isEqualTo(1_000);
        assertThat(read.job().seed()).isEqualTo(5);
        assertThat(read.job().nonce()).isEqualTo(sent.job().nonce());
    }

    private static CycleJob job(String body, CycleShape shape) {
        return CycleJob.of(7, CycleStub.classes(body), 5, shape, 1_000);
    }

    private static Outcome timed(String body, CycleShape shape) throws IOException {
        CapturedOutput printed = new CapturedOutput();
        ByteArrayOutputStream answers = new ByteArrayOutputStream();
        CycleJob job = job(body, shape);
        java.io.PrintStream before = System.out;
        System.setOut(printed.asPrintStream());
        try {
            new CycleMain(printed, answers).run(job);
        } finally {
            System.setOut(before);
        }
        FrameReader reader =
                new FrameReader(job.job().nonce(), new ByteArrayInputStream(answers.toByteArray()));
        assertThat(reader.read()).isInstanceOf(Frame.Start.class);
        Outcome outcome = ((Frame.End) reader.read()).outcome();
        assertThat(reader.read()).isInstanceOf(Frame.Done.class);
        return outcome;
    }
}
