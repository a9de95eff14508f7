package pymemlab.grader.judge;

import java.time.Duration;
import java.util.Optional;
import pymemlab.grader.harness.Canaries;
import pymemlab.grader.harness.Frame;
import pymemlab.grader.harness.Outcome;
import pymemlab.grader.harness.TestStatus;

/** What the judge and one harness say to each other, frame by frame, in one order and no other. */
final class Conversation {

    private static final Duration START_UP = Duration.ofSeconds(30);

    private final Answers answers;
    private final Duration patience;
    private final int canaries = Canaries.KEYS.size();

    Conversation(Answers answers, Duration patience) {
        this.answers = answers;
        this.patience = patience;
    }

    /** False if the process was gone before any test of the submission could begin. */
    boolean canariesFail() throws InterruptedException, Untrusted {
        for (int index = 0; index < canaries; index++) {
            if (!begins(answers.next(START_UP), index)
                    || !(answers.next(patience).orElse(null) instanceof Frame.End last)) {
                return false;
            }
            mustHaveFailed(index, last);
        }
        return true;
    }

    private static void mustHaveFailed(int index, Frame.End end) throws Untrusted {
        boolean failed = end.outcome().status() == TestStatus.FAILED;
        if (end.test() != index || !failed || !end.outcome().message().contains(Canaries.SONG)) {
            throw new Untrusted(
                    "The judge needs a test that must fail to fail, but it was %s. The points are withheld; build the kit again and tell its authors."
                            .formatted(end.outcome().status()));
        }
    }

    /** Waits until the test with this index begins; empty if the process is gone before. */
    boolean awaitStart(int index) throws InterruptedException {
        return begins(answers.next(patience), canaries + index);
    }

    /** The outcome of the test that runs now. */
    Outcome awaitEnd(int index) throws InterruptedException {
        Optional<Frame> frame = answers.next(patience);
        if (frame.isEmpty()) {
            return Outcome.of(
                    TestStatus.TIMED_OUT,
                    "the test needs to end within %s, but %s: does a loop never end?"
                            .formatted(seconds(), whereItIs()));
        }
        if (frame.get() instanceof Frame.End end && end.test() == canaries + index) {
            return end.outcome();
        }
        return crashed(frame.get());
    }

    private String whereItIs() {
        return answers.lastSeen().map(place -> "it was still at " + place).orElse("it ran on");
    }

    static Outcome crashed(Frame instead) {
        String reason =
                instead instanceof Frame.Gone gone ? gone.reason() : "it answered out of turn";
        return Outcome.of(
                TestStatus.CRASHED, "the test needs to come to its end, but during it " + reason);
    }

    private static boolean begins(Optional<Frame> frame, int index) {
        return frame.orElse(null) instanceof Frame.Start start && start.test() == index;
    }

    private String seconds() {
        return "%d s".formatted(Math.max(1, patience.toSeconds()));
    }
}
