package pymemlab.grader.harness;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.logging.LogManager;
import pymemlab.grader.jvm.LastCall;

/**
 * The harness process: it warms up, then runs one job after the other that comes on standard input,
 * until the end of input.
 */
public final class HarnessMain {

    private static final int ORPHAN = 9;

    private HarnessMain() {}

    /** Serves the judge that holds the other end. */
    public static void main(String[] arguments) throws InterruptedException {
        LogManager.getLogManager().reset(); // What an engine logs is not the submission's output.
        OutputStream answers = new FileOutputStream(FileDescriptor.out);
        CapturedOutput printed = new CapturedOutput();
        System.setOut(printed.asPrintStream());
        System.setErr(printed.asPrintStream());
        DataInputStream input = new DataInputStream(new BufferedInputStream(System.in));
        System.setIn(InputStream.nullInputStream());
        LastCall.exit(serve(input, new Harness(printed, answers)));
    }

    private static int serve(DataInputStream input, Harness harness) throws InterruptedException {
        harness.warmUp();
        BlockingQueue<Job> jobs = new LinkedBlockingQueue<>();
        Thread reader = new Thread(() -> read(input, jobs), "jobs");
        reader.setDaemon(true);
        reader.start();
        try {
            int status = Harness.DONE;
            while (status == Harness.DONE) {
                status = harness.run(jobs.take());
            }
            return status;
        } catch (IOException nobodyListens) {
            return ORPHAN;
        }
    }

    /** The judge holds the other end open as long as it lives, however it may die. */
    private static void read(DataInputStream input, BlockingQueue<Job> jobs) {
        try {
            while (true) {
                jobs.add(Job.readFrom(input));
            }
        } catch (IOException endOfInput) {
            LastCall.exit(ORPHAN);
        }
    }
}
