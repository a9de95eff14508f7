package pymemlab.grader.harness;

import java.io.IOException;
import java.io.OutputStream;
import pymemlab.contracts.Catalogue;
import pymemlab.contracts.Exercise;

/** The process that replays a trace on a submission: one job from standard input, then the end. */
public final class TraceMain {

    private final CapturedOutput printed;
    private final OutputStream answers;

    TraceMain(CapturedOutput printed, OutputStream answers) {
        this.printed = printed;
        this.answers = answers;
    }

    /** Runs one job. */
    public static void main(String[] arguments) {
        OneJob.serve(
                TraceJob::readFrom,
                (job, printed, answers) -> new TraceMain(printed, answers).run(job));
    }

    void run(TraceJob traced) throws IOException {
        Job job = traced.job();
        Exercise exercise = Catalogue.numbered(job.exercise()).orElseThrow();
        Submission.use(exercise, new StudentLoader(exercise, job.classes()));
        FrameWriter frames = new FrameWriter(job.nonce(), answers);
        frames.start(0);
        TracedLayer layer = TracedLayer.of(exercise);
        Outcome outcome =
                new TracedSubmission(layer, traced.trace(), job.seed()).find(traced.task());
        frames.end(0, outcome.withOutput(printed.take()));
        frames.done();
    }
}
