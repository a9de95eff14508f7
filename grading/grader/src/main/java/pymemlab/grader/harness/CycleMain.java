package pymemlab.grader.harness;

import java.io.IOException;
import java.io.OutputStream;
import java.util.OptionalDouble;
import pymemlab.contracts.Catalogue;
import pymemlab.contracts.Exercise;
import pymemlab.contracts.cycle.CycleCollectorSubject;

/** The process that times a cycle collector: one job from standard input, then the end. */
public final class CycleMain {

    private final CapturedOutput printed;
    private final OutputStream answers;

    CycleMain(CapturedOutput printed, OutputStream answers) {
        this.printed = printed;
        this.answers = answers;
    }

    /** Runs one job. */
    public static void main(String[] arguments) {
        OneJob.serve(
                CycleJob::readFrom,
                (job, printed, answers) -> new CycleMain(printed, answers).run(job));
    }

    void run(CycleJob timed) throws IOException {
        Job job = timed.job();
        Exercise exercise = Catalogue.numbered(job.exercise()).orElseThrow();
        Submission.use(exercise, new StudentLoader(exercise, job.classes()));
        FrameWriter frames = new FrameWriter(job.nonce(), answers);
        frames.start(0);
        frames.end(0, outcome(timed).withOutput(printed.take()));
        frames.done();
    }

    private static Outcome outcome(CycleJob timed) {
        try {
            double nanos =
                    new TimedCollection(
                                    Submission.subject(CycleCollectorSubject.class),
                                    timed.shape(),
                                    timed.objects(),
                                    timed.job().seed())
                            .nanoseconds();
            return new Outcome(TestStatus.PASSED, "", OptionalDouble.of(nanos), "");
        } catch (Throwable thrown) {
            return Outcome.of(TestStatus.FAILED, TracedSubmission.finding(thrown, call(timed)));
        }
    }

    private static String call(CycleJob timed) {
        return "a collection of %,d objects (%s)".formatted(timed.objects(), timed.shape().words());
    }
}
