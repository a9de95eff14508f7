package pymemlab.grader.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import pymemlab.contracts.array.DynamicArrayExercise;
import pymemlab.grader.harness.HarnessRole;
import pymemlab.grader.harness.Outcome;
import pymemlab.grader.harness.Stub;
import pymemlab.grader.harness.TestKey;
import pymemlab.grader.harness.TestStatus;
import pymemlab.grader.jvm.ChildJvm;
import pymemlab.grader.jvm.Role;

/** Classes that no verifier has seen, run by a real harness process. */
class HarnessRunTest {

    private static final TestKey BEFORE =
            example("aNewArrayIsEmptyAndHasTheCapacityThatWasAskedFor");
    private static final TestKey BAD = example("appendAddsBehindTheLastElement");
    private static final TestKey AFTER = example("anArrayForWhichNothingWasAskedHasRoomForSixteen");

    private static final int MOST_CRASHES = 5;

    private final AtomicInteger started = new AtomicInteger();
    private final ChildJvm jvm = new ChildJvm(role -> List.of());

    @Test
    void aTestThatEndsTheProcessIsACrashAndTheOthersRun() throws Exception {
        assertOnlyBad(TestStatus.CRASHED, run("System.exit(0);"));
    }

    @Test
    void aResultForgedOnStandardOutputIsACrash() throws Exception {
        String forged =
                """
                try (var out = new java.io.DataOutputStream(
                        new java.io.FileOutputStream(java.io.FileDescriptor.out))) {
                    for (int i = 0; i < 10000; i++) {
                        out.write(new byte[16]);
                        out.writeByte(2);
                        out.writeInt(3);
                        out.writeByte(0);
                        out.writeDouble(1);
                        out.writeUTF("");
                        out.writeUTF("");
                    }
                } catch (java.io.IOException e) {
                    throw new RuntimeException(e);
                }
                """;

        Map<TestKey, Outcome> outcomes = run(forged);

        assertOnlyBad(TestStatus.CRASHED, outcomes);
        assertThat(outcomes.get(BAD).message()).contains("something else wrote");
    }

    @Test
    void aTestThatNeverEndsIsATimeoutAndTheOthersRun() throws Exception {
        Map<TestKey, Outcome> outcomes =
                run("for (;;) { }", new Limits(Duration.ofSeconds(9), Duration.ofSeconds(2), 2));

        assertOnlyBad(TestStatus.TIMED_OUT, outcomes);
        assertThat(outcomes.get(BAD).message())
                .matches(".*it was still at GrowableArray.java:\\d+: does a loop never end\\?");
    }

    @Test
    void afterTooManyTimeoutsTheRestIsNotRun() throws Exception {
        Map<TestKey, Outcome> outcomes =
                run("for (;;) { }", new Limits(Duration.ofSeconds(9), Duration.ofSeconds(1), 1));

        assertThat(outcomes).containsOnlyKeys(BEFORE, BAD);
    }

    @Test
    void aFullHeapFailsOneTestAndTheOthersRun() throws Exception {
        Map<TestKey, Outcome> outcomes =
                run(
                        "long[][] all = new long[9999][]; for (int i = 0; ; i++) all[i] = new"
                                + " long[1 << 20];");

        assertOnlyBad(TestStatus.FAILED, outcomes);
        assertThat(outcomes.get(BAD).message()).contains("OutOfMemoryError");
    }

    @Test
    void aFullStackFailsOneTest() throws Exception {
        Map<TestKey, Outcome> outcomes = run("append(value);");

        assertOnlyBad(TestStatus.FAILED, outcomes);
        assertThat(outcomes.get(BAD).message()).contains("calls itself too deeply");
    }

    @Test
    void aFloodOfOutputIsCut() throws Exception {
        Map<TestKey, Outcome> outcomes =
                run("for (int i = 0; i < 100000; i++) System.out.println(\"a lot of output\");");

        assertOnlyBad(TestStatus.FAILED, outcomes);
        assertThat(outcomes.get(BAD).output()).hasSizeBetween(10_000, 20_000);
    }

    @Test
    void aProcessThatDiesBetweenTestsIsReplaced() throws Exception {
        String later =
                "new Thread(() -> { try { Thread.currentThread().join(300); } catch"
                        + " (InterruptedException e) { } Runtime.getRuntime().halt(7); }).start();";

        Map<TestKey, Outcome> outcomes = run(later);

        assertThat(outcomes).containsOnlyKeys(BEFORE, BAD, AFTER);
    }

    @Test
    void withoutAProcessThereAreNoPoints() {
        Role role = HarnessRole.role();
        Role broken =
                new Role(role.name(), "no.such.Main", role.jars(), role.flags(), role.arguments());
        try (Forks forks = new Forks(jvm, broken, Forks.Reuse.NEVER)) {
            assertThatThrownBy(() -> run(forks, "", Limits.STANDARD))
                    .isInstanceOf(Untrusted.class)
                    .hasMessageContaining("before the first one");
        }
    }

    @Test
    void afterFiveCrashesTheRestIsNotRun() throws Exception {
        List<PlannedTest> appending =
                new TestPlan(DynamicArrayExercise.EXERCISE).of("ARR-2").stream().toList();
        List<PlannedTest> tests = new ArrayList<>(appending);
        tests.addAll(new TestPlan(DynamicArrayExercise.EXERCISE).of("ARR-5"));
        assertThat(tests).hasSizeGreaterThan(MOST_CRASHES);
        Map<TestKey, Outcome> outcomes;
        try (Forks forks = counted(Forks.Reuse.NEVER)) {
            outcomes =
                    new HarnessRun(forks, Limits.STANDARD, 7)
                            .run(
                                    DynamicArrayExercise.EXERCISE,
                                    Stub.classes("System.exit(0);"),
                                    tests);
        }

        assertThat(outcomes.values())
                .hasSize(MOST_CRASHES)
                .allMatch(outcome -> outcome.status() == TestStatus.CRASHED);
        assertThat(started).hasValue(MOST_CRASHES);
    }

    @Test
    void whenTheTimeOfTheExerciseIsUpTheRestIsNotRun() throws Exception {
        Duration patience = Duration.ofSeconds(20);
        Limits none = new Limits(patience, patience, 2, Duration.ZERO);
        Limits little = new Limits(patience, patience, 2, Duration.ofMillis(1500));
        String slowOnce =
                "if (System.setProperty(\"slow\", \"\") == null) {"
                        + " long end = System.nanoTime() + 1_600_000_000L;"
                        + " while (System.nanoTime() < end) {} }";

        assertThat(run("", none)).isEmpty();
        assertThat(run(slowOnce, little)).doesNotContainKey(AFTER);
    }

    @Test
    void forStrangersEachRunHasAHarnessOfItsOwn() throws Exception {
        try (Forks forks = counted(Forks.Reuse.NEVER)) {
            run(forks, "", Limits.STANDARD);
            run(forks, "", Limits.STANDARD);
        }

        assertThat(started).hasValue(2);
    }

    @Test
    void knownWorkSharesAHarnessThatIsInOrder() throws Exception {
        try (Forks forks = counted(Forks.Reuse.WHILE_IN_ORDER)) {
            run(forks, "", Limits.STANDARD);
            run(forks, "", Limits.STANDARD);
        }

        assertThat(started).hasValue(1);
    }

    @Test
    void aHarnessThatWasBrokenServesNobodyElse() throws Exception {
        try (Forks forks = counted(Forks.Reuse.WHILE_IN_ORDER)) {
            assertOnlyBad(TestStatus.CRASHED, run(forks, "System.exit(0);", Limits.STANDARD));
            assertThat(started).hasValue(2);

            assertThat(run(forks, "", Limits.STANDARD)).hasSize(3);
            assertThat(started).hasValue(2);
        }
    }

    @Test
    void aHarnessWithALoopServesNobodyElse() throws Exception {
        Limits oneTimeout = new Limits(Duration.ofSeconds(9), Duration.ofSeconds(1), 1);
        try (Forks forks = counted(Forks.Reuse.WHILE_IN_ORDER)) {
            run(forks, "for (;;) { }", oneTimeout);
            run(forks, "", Limits.STANDARD);
        }

        assertThat(started).hasValue(2);
    }

    private Forks counted(Forks.Reuse reuse) {
        ChildJvm counting =
                new ChildJvm(
                        role -> {
                            started.incrementAndGet();
                            return List.of();
                        });
        return new Forks(counting, HarnessRole.role(), reuse);
    }

    private static void assertOnlyBad(TestStatus status, Map<TestKey, Outcome> outcomes) {
        assertThat(outcomes.get(BEFORE).status()).isEqualTo(TestStatus.PASSED);
        assertThat(outcomes.get(BAD).status()).isEqualTo(status);
        assertThat(outcomes.get(AFTER).status()).isEqualTo(TestStatus.PASSED);
    }

    private Map<TestKey, Outcome> run(String body) throws Exception {
        return run(body, Limits.STANDARD);
    }

    private Map<TestKey, Outcome> run(String body, Limits limits) throws Exception {
        try (Forks forks = new Forks(jvm)) {
            forks.prepare();
            return run(forks, body, limits);
        }
    }

    private static Map<TestKey, Outcome> run(Forks forks, String body, Limits limits)
            throws Exception {
        List<PlannedTest> tests =
                Arrays.asList(BEFORE, BAD, AFTER).stream()
                        .map(key -> new PlannedTest(key, "ARR-1"))
                        .toList();
        return new HarnessRun(forks, limits, 7)
                .run(DynamicArrayExercise.EXERCISE, Stub.classes(body), tests);
    }

    private static TestKey example(String method) {
        return new TestKey("DynamicArrayExamples", method);
    }
}
