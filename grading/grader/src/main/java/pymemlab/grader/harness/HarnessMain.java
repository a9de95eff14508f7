package pymemlab.grader.harness;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.logging.LogManager;
import pymemlab.grader.jvm.LastCall;

/** The harness process: it warms up, waits for a job on standard input, runs it, and ends. */
public final class HarnessMain {

    private static final int ORPHAN = 9;

    private HarnessMain() {}

    /** Runs one job. */
    public static void main(String[] arguments) throws IOException {
        LogManager.getLogManager().reset(); // What an engine logs is not the submission's output.
        OutputStream answers = new FileOutputStream(FileDescriptor.out);
        CapturedOutput printed = new CapturedOutput();
        System.setOut(printed.asPrintStream());
        System.setErr(printed.asPrintStream());
        DataInputStream input = new DataInputStream(new BufferedInputStream(System.in));
        System.setIn(InputStream.nullInputStream());
        LastCall.exit(serve(input, new Harness(printed, answers)));
    }

    private static int serve(DataInputStream input, Harness harness) {
        try {
            harness.warmUp();
            Job job = Job.readFrom(input);
            dieWith(input);
            return harness.run(job);
        } catch (IOException orphaned) {
            return ORPHAN;
        }
    }

    /** The judge holds the other end open as long as it lives, however it may die. */
    private static void dieWith(InputStream input) {
        Thread watch = new Thread(() -> awaitEnd(input), "last call");
        watch.setDaemon(true);
        watch.start();
    }

    private static void awaitEnd(InputStream input) {
        try {
            input.transferTo(OutputStream.nullOutputStream());
        } catch (IOException broken) {
            // The end as well.
        }
        LastCall.exit(ORPHAN);
    }
}
