package pymemlab.grader.jvm;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A child process: bytes in, bytes out, and an end that nothing in it can prevent. */
public final class Child implements AutoCloseable {

    private static final int SECONDS_TO_DIE = 5;

    private final Process process;
    private final InputStream output;

    Child(Process process) {
        this.process = process;
        this.output = new BufferedInputStream(process.getInputStream());
    }

    /** Sends bytes; blocks while the child does not read, until it is closed. */
    public void send(byte[] bytes) throws IOException {
        OutputStream input = process.getOutputStream();
        input.write(bytes);
        input.flush();
    }

    /** What the child writes to its standard output. */
    public InputStream output() {
        return output;
    }

    /** The processor time that the child has used; nothing where the system does not tell. */
    public Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Whether it has not ended. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Closes the child's input and waits for its own end; false if it did not come in time. */
    public boolean finish(long seconds) throws InterruptedException {
        try {
            process.getOutputStream().close();
        } catch (IOException gone) {
            return !process.isAlive(); // It has ended, or close() will see to it.
        }
        return process.waitFor(seconds, TimeUnit.SECONDS);
    }

    /** Kills the child and everything that it has started. */
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor(SECONDS_TO_DIE, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
