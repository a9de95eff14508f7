package pymemlab.grader.harness;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import pymemlab.contracts.Catalogue;
import pymemlab.contracts.Exercise;
import pymemlab.grader.jvm.LastCall;

/** The process that replays a trace on a submission: one job from standard input, then the end. */
public final class TraceMain {

    private static final int DONE = 0;
    private static final int ORPHAN = 9;

    private final CapturedOutput printed;
    private final OutputStream answers;

    TraceMain(CapturedOutput printed, OutputStream answers) {
        this.printed = printed;
        this.answers = answers;
    }

    /** Runs one job. */
    public static void main(String[] arguments) {
        OutputStream answers = new FileOutputStream(FileDescriptor.out);
        CapturedOutput printed = new CapturedOutput();
        System.setOut(printed.asPrintStream());
        System.setErr(printed.asPrintStream());
        DataInputStream input = new DataInputStream(new BufferedInputStream(System.in));
        System.setIn(InputStream.nullInputStream());
        LastCall.exit(serve(input, new TraceMain(printed, answers)));
    }

    private static int serve(DataInputStream input, TraceMain replays) {
        try {
            TraceJob job = TraceJob.readFrom(input);
            Thread watch = new Thread(() -> dieAfter(input), "last call");
            watch.setDaemon(true);
            watch.start();
            replays.run(job);
            return DONE;
        } catch (IOException orphaned) {
            return ORPHAN;
        }
    }

    /** The judge holds the other end open as long as it lives, however it may die. */
    private static void dieAfter(InputStream input) {
        try {
            input.transferTo(OutputStream.nullOutputStream());
        } catch (IOException broken) {
            // The end as well.
        }
        LastCall.exit(ORPHAN);
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
