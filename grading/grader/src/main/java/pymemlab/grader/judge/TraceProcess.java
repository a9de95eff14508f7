package pymemlab.grader.judge;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import pymemlab.grader.harness.Frame;
import pymemlab.grader.harness.Outcome;
import pymemlab.grader.harness.TestStatus;
import pymemlab.grader.harness.TraceJob;
import pymemlab.grader.jvm.ChildJvm;
import pymemlab.grader.jvm.Role;

/** One process that waits for a trace to replay, and is not waited for without end. */
final class TraceProcess implements AutoCloseable {

    private static final Duration START_UP = Duration.ofSeconds(30);

    private final Fork fork;

    TraceProcess(ChildJvm jvm, Role role) throws IOException {
        fork = new Fork(jvm.start(role));
    }

    /**
     * Its answer to the job.
     *
     * @throws IOException if the process did not even begin
     */
    Outcome run(TraceJob job, Duration patience) throws IOException, InterruptedException {
        fork.begin(job.job().nonce(), job.toBytes());
        if (!(fork.next(START_UP).orElse(null) instanceof Frame.Start)) {
            throw new IOException("a process ended before the replay began");
        }
        Optional<Frame> last = fork.next(patience);
        if (last.isEmpty()) {
            return Outcome.of(
                    TestStatus.TIMED_OUT,
                    "The replay of %s needs to end within %d s, but it ran on: does a loop never end?"
                            .formatted(job.trace().name(), Math.max(1, patience.toSeconds())));
        }
        return last.get() instanceof Frame.End end ? end.outcome() : crashed(job, last.get());
    }

    private static Outcome crashed(TraceJob job, Frame instead) {
        String reason =
                instead instanceof Frame.Gone gone ? gone.reason() : "it answered out of turn";
        return Outcome.of(
                TestStatus.CRASHED,
                "The replay of %s needs to come to its end, but during it %s."
                        .formatted(job.trace().name(), reason));
    }

    @Override
    public void close() {
        fork.close();
    }
}
