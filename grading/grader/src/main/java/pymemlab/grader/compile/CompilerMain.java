package pymemlab.grader.compile;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import pymemlab.grader.jvm.LastCall;

/**
 * The compiler process: requests on standard input, replies on standard output, until the end of
 * input.
 */
public final class CompilerMain {

    private static final int STACK = 8 << 20;

    private final Javac javac;
    private final DataOutputStream replies;
    private final BlockingQueue<CompileRequest> requests = new LinkedBlockingQueue<>();

    CompilerMain(String classPath, OutputStream replies) {
        this.javac = new Javac(classPath);
        this.replies = new DataOutputStream(new BufferedOutputStream(replies));
    }

    /**
     * Serves until the end of input, then ends the process.
     *
     * @param arguments the class path of the sources
     */
    public static void main(String[] arguments) {
        OutputStream replies = new FileOutputStream(FileDescriptor.out);
        System.setOut(System.err);
        new CompilerMain(arguments[0], replies).serve(System.in);
        LastCall.exit(0); // Also in the middle of a compilation: nobody waits for it any more.
    }

    void serve(InputStream in) {
        Thread worker = new Thread(null, this::work, "javac", STACK);
        worker.setDaemon(true);
        worker.start();
        try (DataInputStream input = new DataInputStream(new BufferedInputStream(in))) {
            while (true) {
                requests.add(CompileRequest.readFrom(input));
            }
        } catch (IOException endOfInput) {
            worker.interrupt();
        }
    }

    private void work() {
        try {
            while (true) {
                javac.compile(requests.take()).writeTo(replies);
            }
        } catch (InterruptedException | IOException nobodyListens) {
            Thread.currentThread().interrupt();
        }
    }
}
