package pymemlab.grader.judge;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import pymemlab.grader.harness.Frame;
import pymemlab.grader.harness.Nonce;
import pymemlab.grader.harness.Outcome;
import pymemlab.grader.harness.TestStatus;
import pymemlab.grader.harness.TraceJob;
import pymemlab.grader.jvm.ChildJvm;
import pymemlab.grader.jvm.Role;

/** One process that waits for a single job, and is not waited for without end. */
final class JobProcess implements AutoCloseable {

    private static final Duration START_UP = Duration.ofSeconds(30);

    private final Fork fork;

    JobProcess(ChildJvm jvm, Role role) throws IOException {
        fork = new Fork(jvm.start(role));
    }

    /**
     * Its answer to a replay.
     *
     * @throws IOException if the process did not even begin
     */
    Outcome run(TraceJob job, Duration patience) throws IOException, InterruptedException {
        return run(
                job.job().nonce(), job.toBytes(), "The replay of " + job.trace().name(), patience);
    }

    /**
     * Its answer to the job.
     *
     * @param job as the process reads it
     * @param what it is, for the beginning of a sentence
     * @throws IOException if the process did not even begin
     */
    Outcome run(Nonce nonce, byte[] job, String what, Duration patience)
            throws IOException, InterruptedException {
        fork.begin(nonce, job);
        if (!(fork.next(START_UP).orElse(null) instanceof Frame.Start)) {
            throw new IOException("a process ended before its job began");
        }
        Optional<Frame> last = fork.next(patience);
        if (last.isEmpty()) {
            return Outcome.of(
                    TestStatus.TIMED_OUT,
                    "%s needs to end within %d s, but it ran on: does a loop never end?"
                            .formatted(what, Math.max(1, patience.toSeconds())));
        }
        return last.get() instanceof Frame.End end ? end.outcome() : crashed(what, last.get());
    }

    private static Outcome crashed(String what, Frame instead) {
        String reason =
                instead instanceof Frame.Gone gone ? gone.reason() : "it answered out of turn";
        return Outcome.of(
                TestStatus.CRASHED,
                "%s needs to come to its end, but during it %s.".formatted(what, reason));
    }

    @Override
    public void close() {
        fork.close();
    }
}
