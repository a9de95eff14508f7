package pymemlab.grader.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import pymemlab.contracts.Seed;

class HarnessTest {

    private static final TestKey NEW =
            new TestKey("DynamicArrayExamples", "aNewArrayIsEmptyAndHasTheCapacityThatWasAskedFor");
    private static final TestKey APPEND =
            new TestKey("DynamicArrayExamples", "appendAddsBehindTheLastElement");
    private static final TestKey FUZZ =
            new TestKey("DynamicArrayFuzz", "anySequenceOfCallsAgreesWithAPlainList");

    private final long seedBefore = Seed.ofRun();
    private final ByteArrayOutputStream answers = new ByteArrayOutputStream();
    private final CapturedOutput printed = new CapturedOutput();
    private final Harness harness = new Harness(printed, answers);

    @AfterEach
    void theSeedOfTheseTestsIsAsBefore() {
        Seed.use(seedBefore);
    }

    @Test
    void everyTestHasItsFramesInOrder() throws IOException {
        List<Frame> frames = run(Stub.classes(""), NEW, APPEND);

        assertThat(frames.get(0)).isEqualTo(new Frame.Start(0));
        assertThat(frames.get(1))
                .isEqualTo(
                        new Frame.End(
                                0, new Outcome(TestStatus.PASSED, "", OptionalDouble.empty(), "")));
        assertThat(frames.get(2)).isEqualTo(new Frame.Start(1));
        assertThat(end(frames, 3).status()).isEqualTo(TestStatus.FAILED);
        assertThat(frames.subList(4, frames.size()))
                .containsExactly(new Frame.Done(), new Frame.Gone("its process ended"));
    }

    @Test
    void aFailureBringsTheContractsWholeMessageWithTheJobsSeed() throws IOException {
        Outcome outcome = outcome(Stub.classes(""), APPEND);

        assertThat(outcome.message())
                .startsWith("ARR-2 ")
                .contains("what is wrong", "./lab check 2 --rule ARR-2 --seed 7");
    }

    @Test
    void propertiesRunToo() throws IOException {
        Outcome outcome = outcome(Stub.classes(""), FUZZ);

        assertThat(outcome.status()).isEqualTo(TestStatus.FAILED);
        assertThat(outcome.message()).startsWith("ARR-13 ").contains("--seed 7");
    }

    @Test
    void theSameSeedFindsTheSame() throws IOException {
        Map<String, byte[]> classes = Stub.classes("if (value > 50) { int[] none = new int[-1]; }");

        assertThat(outcome(classes, FUZZ)).isEqualTo(outcome(classes, FUZZ));
    }

    @Test
    void everyTestFindsTheClassesAnew() throws IOException {
        String counting =
                "Counter.calls++; if (Counter.calls > 1) { throw new RuntimeException(); }";
        var files = new ArrayList<>(Stub.appending(counting));
        files.add(
                Stub.file(
                        "Counter", "package pymemlab.array; class Counter { static int calls; }"));
        Map<String, byte[]> classes = pymemlab.grader.compile.InMemory.classes(files);

        List<Frame> frames = run(classes, APPEND, APPEND);

        assertThat(end(frames, 1)).isEqualTo(end(frames, 3));
    }

    @Test
    void whatRequiresABrokenRuleIsLeftOut() throws IOException {
        TestKey cost = new TestKey("DynamicArrayCosts", "anAppendCostsFewLoadsStoresAndMoves");

        List<Frame> frames = run(Stub.classes(""), APPEND, cost);

        assertThat(end(frames, 1).status()).isEqualTo(TestStatus.FAILED);
        assertThat(end(frames, 3).status()).isEqualTo(TestStatus.ABORTED);
        assertThat(end(frames, 3).message()).isEqualTo("needs ARR-2 first");
        assertThat(outcome(Stub.classes(""), cost).message()).startsWith("ARR-");
    }

    @Test
    void canariesFail() throws IOException {
        for (TestKey canary : Canaries.KEYS) {
            assertThat(outcome(Map.of(), canary).status()).isEqualTo(TestStatus.FAILED);
            assertThat(outcome(Map.of(), canary).message()).contains(Canaries.SONG);
        }
    }

    @Test
    void warmingUpLeavesNothingBehind() throws IOException {
        harness.warmUp();

        assertThat(answers.size()).isZero();
        assertThat(printed.take()).isEmpty();
    }

    @Test
    void aTestThatIsNotThereNeverPasses() throws IOException {
        assertThat(outcome(Map.of(), new TestKey("DynamicArrayExamples", "noSuchTest")).status())
                .isEqualTo(TestStatus.ABORTED);
        assertThat(outcome(Map.of(), new TestKey("NoSuchSuite", "noSuchTest")).status())
                .isEqualTo(TestStatus.ABORTED);
        assertThat(outcome(Map.of(), new TestKey("DynamicArrayExamples", "subject")).status())
                .isEqualTo(TestStatus.ABORTED);
    }

    @Test
    void aMissingClassIsNamedWithItsRepair() throws IOException {
        assertThat(outcome(Map.of(), NEW).message())
                .contains("needs a class GrowableArray, but has none")
                .contains("./lab reset 2");
    }

    @Test
    void aSpentJvmSaysSoAndStops() throws IOException {
        Map<String, byte[]> classes = Stub.classes("throw new OutOfMemoryError(\"of the test\");");
        Nonce nonce = Nonce.random();

        int status = harness.run(new Job(nonce, 7, 2, classes, List.of(APPEND, NEW)));

        List<Frame> frames = frames(nonce);
        assertThat(status).isEqualTo(Harness.SPENT);
        assertThat(end(frames, 1).status()).isEqualTo(TestStatus.FAILED);
        assertThat(end(frames, 1).message())
                .startsWith("the test needs to fit into the Java heap")
                .contains("(OutOfMemoryError)")
                .doesNotContain(": of the test"); // Its text may be the submission's.
        assertThat(frames.get(2)).isInstanceOf(Frame.Gone.class);
    }

    @Test
    void aFullStackIsAnOrdinaryFailure() throws IOException {
        assertThat(outcome(Stub.classes("append(value);"), APPEND).message())
                .contains("calls itself too deeply");
    }

    @Test
    void whatATestPrintsComesWithItsOutcome() throws IOException {
        printed.asPrintStream().print("hello");

        assertThat(outcome(Stub.classes(""), NEW).output()).isEqualTo("hello");
        assertThat(outcome(Stub.classes(""), NEW).output()).isEmpty();
    }

    private Outcome outcome(Map<String, byte[]> classes, TestKey test) throws IOException {
        return end(run(classes, test), 1);
    }

    private static Outcome end(List<Frame> frames, int index) {
        return ((Frame.End) frames.get(index)).outcome();
    }

    private List<Frame> run(Map<String, byte[]> classes, TestKey... tests) throws IOException {
        Nonce nonce = Nonce.random();
        byte[] job = new Job(nonce, 7, 2, classes, List.of(tests)).toBytes();
        int status = harness.run(Job.readFrom(new DataInputStream(new ByteArrayInputStream(job))));
        assertThat(status).isEqualTo(Harness.DONE);
        return frames(nonce);
    }

    private List<Frame> frames(Nonce nonce) {
        var reader = new FrameReader(nonce, new ByteArrayInputStream(answers.toByteArray()));
        answers.reset();
        List<Frame> frames = new ArrayList<>();
        do {
            frames.add(reader.read());
        } while (!(frames.get(frames.size() - 1) instanceof Frame.Gone));
        return frames;
    }
}
