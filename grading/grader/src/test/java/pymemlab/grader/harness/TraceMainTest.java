package pymemlab.grader.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pymemlab.contracts.trace.Trace;
import pymemlab.contracts.trace.TraceBuilder;
import pymemlab.contracts.trace.Traces;

class TraceMainTest {

    private final Trace split = Traces.named("split").orElseThrow();

    @Test
    void aReplayIsReportedInFigures() throws IOException {
        Outcome outcome = measured(RawStub.classes(""));

        assertThat(outcome.status()).isEqualTo(TestStatus.PASSED);
        assertThat(outcome.message())
                .startsWith(
                        """
                        split · 12 calls

                          utilisation         0.485   1,024 bytes live by a heap of 2,112, both at their peaks
                                              1.000   is the best of blocks without headers
                          cost of a call       50.5   loads, stores, bytes moved / 8, and 100 for a system call
                          system calls            6

                           2112 B |\
                        """)
                .endsWith("# asked for and live   . the heap around it\n");
    }

    @Test
    void aWrongAnswerIsNamedWithItsCall() throws IOException {
        Outcome outcome = measured(RawStub.classes("memory.fill(0x1420, 16, (byte) 0);"));

        assertThat(outcome.status()).isEqualTo(TestStatus.FAILED);
        assertThat(outcome.message())
                .isEqualTo(
                        "operation 8 of split, free(block 1), needs the bytes that operation 2 left in the block, but byte 0 of 16 has changed");
    }

    @Test
    void aFaultIsNamedWithItsCallAndItsLine() throws IOException {
        assertThat(measured(RawStub.classes("memory.loadByte(1);")).message())
                .startsWith("load of 1 byte at 0x1 needs mapped memory, but ")
                .contains("during operation 3 of split, free(block 0) (HeapAllocator.java:");
    }

    @Test
    void aFaultThatWasCaughtIsToldToo() throws IOException {
        String caught = "try { memory.loadByte(1); } catch (RuntimeException e) { }";

        Outcome outcome = measured(RawStub.classes(caught));

        assertThat(outcome.status()).isEqualTo(TestStatus.FAILED);
        assertThat(outcome.message()).startsWith("load of 1 byte at 0x1 needs mapped memory");
    }

    @Test
    void whatIsThrownIsNamedWithItsCall() throws IOException {
        assertThat(
                        measured(
                                        RawStub.classes(
                                                "throw new UnsupportedOperationException(\"TODO step 1\");"))
                                .message())
                .startsWith("operation 3 of split, free(block 0) is not written yet: TODO step 1");
        assertThat(measured(RawStub.classes("free(address + 1);")).message())
                .contains("calls itself too deeply");
    }

    @Test
    void aConstructorThatThrowsIsToldSo() throws IOException {
        String inConstructor = "} { if (1 == 1) throw new IllegalStateException(\"no\");";

        assertThat(measured(RawStub.classes(inConstructor)).message())
                .startsWith(
                        "new HeapAllocator(memory, operatingSystem) must not throw, but it threw IllegalStateException: no");
    }

    @Test
    void aWastefulReplayIsToldAsStopped() throws IOException {
        Trace json = Traces.named("json").orElseThrow();
        String slow = "for (int i = 0; i < 50000; i++) memory.isMapped(0x1000);";

        Outcome outcome = outcome(RawStub.classes(slow), TraceTask.MEASURE, json);

        assertThat(outcome.message())
                .matches(
                        "(?s)json · [\\d,]+ calls of 85,472, stopped there: 10,000 of them cost more than 2,000 each\n.*");
    }

    @Test
    void aTraceOfNothingButFreeingNullIsReported() throws IOException {
        Trace nulls = new TraceBuilder().free(Trace.NULL_ID).build("nulls");

        assertThat(outcome(RawStub.classes(""), TraceTask.MEASURE, nulls).message())
                .contains("utilisation         0.000");
    }

    @Test
    void theBestOfAllIsRoundedToWholeBlocks() throws IOException {
        Trace small = new TraceBuilder().allocate(0, 0).allocate(1, 20).build("small");

        assertThat(outcome(RawStub.classes(""), TraceTask.MEASURE, small).message())
                .contains("  0.417   is the best of blocks without headers"); // 20 of 16 + 32
    }

    @Test
    void theClockGivesOneFigure() throws IOException {
        Trace mixed =
                new TraceBuilder()
                        .allocate(0, 8)
                        .reallocate(0, 16)
                        .free(Trace.NULL_ID)
                        .build("mixed");

        Outcome outcome = outcome(RawStub.classes(""), TraceTask.TIME, mixed);

        assertThat(outcome.status()).isEqualTo(TestStatus.PASSED);
        assertThat(outcome.measured().getAsDouble()).isBetween(1.0, 100_000.0);
    }

    @Test
    void whatFailsBesideTheClockIsTold() throws IOException {
        Outcome outcome = outcome(RawStub.classes("memory.loadByte(1);"), TraceTask.TIME, split);

        assertThat(outcome.status()).isEqualTo(TestStatus.FAILED);
        assertThat(outcome.message()).contains("during a call of split");
    }

    @Test
    void anObjectAllocatorIsReportedInCPythonsWords() throws IOException {
        Trace three =
                new TraceBuilder()
                        .allocate(0, 40)
                        .allocate(1, 512)
                        .allocate(2, 600)
                        .allocate(3, 33)
                        .free(0)
                        .build("three");

        assertThat(pools("", TraceTask.MEASURE, three).message())
                .isEqualTo(
                        """
                        three · 5 calls

                          arenas                  1   at the peak; 1 obtained, 1 held at the end
                          cost of a call       20.0   loads, stores, bytes moved / 8, and 100 for a system call
                          placement         differs   from CPython 3.8 first at
                          operation 4 of three, malloc(33) for block 3, needs the place that CPython 3.8 gave it, but it got another
                              CPython 3.8   arena 0 + 0x00060, pool 0: the pool in front of its class
                              here          arena 0 + 0x02030, pool 2: a pool never used
                              POOL-5        Each block of a pool is used before the next pool.

                        when most bytes of small blocks were live

                          class   size   pools  blocks in use  available blocks
                              2     48       2              2               166
                             31    512       1              1                 6

                                   608  bytes in allocated blocks
                                11,040  bytes in available blocks
                               249,856  bytes in 61 unused pools of 4,096
                                   144  bytes in 3 pool headers of 48
                                   496  bytes lost to quantization
                                     0  bytes lost to arena alignment
                               262,144  bytes in all: 1 x 262,144 of arenas
                        """);
    }

    @Test
    void whatAnObjectAllocatorBreaksIsNamedWithItsCall() throws IOException {
        Outcome broken =
                pools("memory.fill(arena + 4096 + 48, 8, (byte) 0);", TraceTask.MEASURE, split);
        Outcome unwritten =
                pools(
                        "throw new UnsupportedOperationException(\"TODO step 1\");",
                        TraceTask.MEASURE,
                        split);
        Outcome faulting = pools("memory.loadByte(1);", TraceTask.MEASURE, split);
        Outcome unmade =
                pools("} { if (1 == 1) throw new RuntimeException();", TraceTask.MEASURE, split);

        assertThat(broken.message())
                .startsWith(
                        "operation 9 of split, free(block 2), needs the bytes that operation 4 left");
        assertThat(unwritten.message())
                .startsWith("operation 3 of split, free(block 0) is not written yet: TODO step 1");
        assertThat(faulting.message())
                .contains("during operation 3 of split, free(block 0) (SmallObjectAllocator.java:");
        assertThat(unmade.message())
                .startsWith(
                        "new SmallObjectAllocator(memory, arenas, raw) must not throw, but it threw");
    }

    @Test
    void aPoolOfTwoClassesDoesNotAddUp() throws IOException {
        Trace mixed =
                new TraceBuilder()
                        .allocate(0, 16)
                        .allocate(1, 16)
                        .free(1)
                        .allocate(2, 100)
                        .build("mixed");

        assertThat(pools("pools -= 2; shift = 512;", TraceTask.MEASURE, mixed).message())
                .contains("bytes in all, but 1 x 262,144 of arenas: a pool holds more than one");
    }

    @Test
    void aWastefulReplayOnPoolsIsToldAsStopped() throws IOException {
        TraceBuilder calls = new TraceBuilder();
        for (int pair = 0; pair < 5001; pair++) {
            calls.allocate(0, 16).free(0);
        }
        String slow = "for (int i = 0; i < 5000; i++) memory.isMapped(0x1000);";

        assertThat(pools(slow, TraceTask.MEASURE, calls.build("pairs")).message())
                .startsWith(
                        "pairs · 10,000 calls of 10,002, stopped there: 10,000 of them cost more than 2,000 each\n");
    }

    @Test
    void theClockSeesBlocksOfPoolsAlone() throws IOException {
        Trace large = new TraceBuilder().allocate(0, 600).free(0).build("large");

        assertThat(pools("", TraceTask.TIME, split).measured().getAsDouble())
                .isBetween(1.0, 100_000.0);
        assertThat(pools("", TraceTask.TIME, large).message())
                .isEqualTo("The clock needs blocks of 1 to 512 bytes, but large has none.");
    }

    private Outcome measured(Map<String, byte[]> classes) throws IOException {
        return outcome(classes, TraceTask.MEASURE, split);
    }

    private static Outcome outcome(Map<String, byte[]> classes, TraceTask task, Trace trace)
            throws IOException {
        return outcome(TraceJob.of(3, classes, 7, task, trace));
    }

    private static Outcome pools(String inFree, TraceTask task, Trace trace) throws IOException {
        return outcome(TraceJob.of(4, PoolStub.classes(inFree), 7, task, trace));
    }

    /** By way of the job's bytes, as between two processes. */
    private static Outcome outcome(TraceJob sent) throws IOException {
        TraceJob job =
                TraceJob.readFrom(new DataInputStream(new ByteArrayInputStream(sent.toBytes())));
        ByteArrayOutputStream answers = new ByteArrayOutputStream();
        new TraceMain(new CapturedOutput(), answers).run(job);
        FrameReader frames =
                new FrameReader(job.job().nonce(), new ByteArrayInputStream(answers.toByteArray()));
        assertThat(frames.read()).isEqualTo(new Frame.Start(0));
        Frame.End end = (Frame.End) frames.read();
        assertThat(frames.read()).isEqualTo(new Frame.Done());
        return end.outcome();
    }
}
