package pymemlab.grader.judge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import pymemlab.contracts.Exercise;
import pymemlab.grader.harness.Canaries;
import pymemlab.grader.harness.Frame;
import pymemlab.grader.harness.Job;
import pymemlab.grader.harness.Nonce;
import pymemlab.grader.harness.Outcome;
import pymemlab.grader.harness.TestKey;
import pymemlab.grader.harness.TestStatus;

/** Runs the tests of one submission, in as many processes as it wears out. */
final class HarnessRun {

    private static final int ATTEMPTS = 2;
    private static final int MOST_CRASHES = 5;

    private final Forks forks;
    private final Limits limits;
    private final long seed;
    private final Map<TestKey, Outcome> outcomes = new LinkedHashMap<>();
    private final long begin = System.nanoTime();
    private int timeouts;
    private int crashes;
    private int stillborn;

    HarnessRun(Forks forks, Limits limits, long seed) {
        this.forks = forks;
        this.limits = limits;
        this.seed = seed;
    }

    /** The outcomes; a test that was not run, because too many ran out of time, has none. */
    Map<TestKey, Outcome> run(
            Exercise exercise, Map<String, byte[]> classes, List<PlannedTest> tests)
            throws IOException, InterruptedException, Untrusted {
        List<TestKey> left = new ArrayList<>(tests.stream().map(PlannedTest::key).toList());
        while (!left.isEmpty() && mayGoOn()) {
            run(job(exercise, classes, left), left);
            left.removeAll(outcomes.keySet());
        }
        return outcomes;
    }

    private void run(Job job, List<TestKey> left)
            throws IOException, InterruptedException, Untrusted {
        Fork fork = forks.take();
        try {
            fork.begin(job);
            converse(new Conversation(fork, limits.test()), left);
            forks.giveBack(fork);
        } catch (InterruptedException | Untrusted broken) {
            fork.close();
            throw broken;
        }
    }

    private boolean mayGoOn() {
        boolean inTime = System.nanoTime() - begin < limits.exercise().toNanos();
        return inTime && timeouts < limits.timeouts() && crashes < MOST_CRASHES;
    }

    private Job job(Exercise exercise, Map<String, byte[]> classes, List<TestKey> left) {
        List<TestKey> all = Stream.concat(Canaries.KEYS.stream(), left.stream()).toList();
        return new Job(Nonce.random(), seed, exercise.number(), classes, all);
    }

    private void converse(Conversation conversation, List<TestKey> left)
            throws InterruptedException, Untrusted {
        if (!conversation.canariesFail()) {
            mustBeRare();
            return;
        }
        for (int index = 0; index < left.size() && mayGoOn(); index++) {
            if (!conversation.awaitStart(index)) {
                blameForSilence(left, index);
                return;
            }
            Outcome outcome = conversation.awaitEnd(index);
            outcomes.put(left.get(index), outcome);
            if (endsTheProcess(outcome)) {
                return;
            }
        }
    }

    /** A process may wear out between two tests, but each must get one done, or this never ends. */
    private void blameForSilence(List<TestKey> left, int index) {
        if (index == 0) {
            outcomes.put(
                    left.get(index), Conversation.crashed(new Frame.Gone("its process ended")));
        }
    }

    private boolean endsTheProcess(Outcome outcome) {
        timeouts += outcome.status() == TestStatus.TIMED_OUT ? 1 : 0;
        crashes += outcome.status() == TestStatus.CRASHED ? 1 : 0;
        return outcome.status() == TestStatus.TIMED_OUT || outcome.status() == TestStatus.CRASHED;
    }

    private void mustBeRare() throws Untrusted {
        stillborn++;
        if (stillborn >= ATTEMPTS) {
            throw new Untrusted(
                    "The judge needs a Java process for the tests, but it ended before the first"
                            + " one. Close what else uses the memory, and grade again.");
        }
    }
}
