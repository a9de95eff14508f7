package pymemlab.grader.harness;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import pymemlab.grader.jvm.LastCall;

/** A process that does one job from standard input and then ends, or ends with its judge. */
final class OneJob {

    private static final int DONE = 0;
    private static final int ORPHAN = 9;

    private OneJob() {}

    /** Takes this process's standard streams over; this call does not return. */
    static <J> void serve(Reader<J> reader, Worker<J> worker) {
        OutputStream answers = new FileOutputStream(FileDescriptor.out);
        CapturedOutput printed = new CapturedOutput();
        System.setOut(printed.asPrintStream());
        System.setErr(printed.asPrintStream());
        DataInputStream input = new DataInputStream(new BufferedInputStream(System.in));
        System.setIn(InputStream.nullInputStream());
        LastCall.exit(serve(input, reader, job -> worker.run(job, printed, answers)));
    }

    private static <J> int serve(DataInputStream input, Reader<J> reader, Running<J> running) {
        try {
            J job = reader.read(input);
            Thread watch = new Thread(() -> dieAfter(input), "last call");
            watch.setDaemon(true);
            watch.start();
            running.run(job);
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

    /** Reads the job. */
    @FunctionalInterface
    interface Reader<J> {

        /** The next job of the stream. */
        J read(DataInputStream input) throws IOException;
    }

    /** Does the job. */
    @FunctionalInterface
    interface Worker<J> {

        /** Does it once; what is printed meanwhile is caught. */
        void run(J job, CapturedOutput printed, OutputStream answers) throws IOException;
    }

    @FunctionalInterface
    private interface Running<J> {

        void run(J job) throws IOException;
    }
}
