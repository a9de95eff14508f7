package pymemlab.grader.judge;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import pymemlab.grader.harness.Frame;
import pymemlab.grader.harness.FrameReader;
import pymemlab.grader.harness.Job;
import pymemlab.grader.jvm.Background;
import pymemlab.grader.jvm.Child;

/** One harness process, warm and waiting for its job. */
final class Fork implements Answers, AutoCloseable {

    private static final int SECONDS_TO_FINISH = 30;

    /** On a busy machine a test waits for a processor; that time is not its own. */
    private static final int MOST_SLICES = 6;

    private static final double SHARE_OF_A_BUSY_SLICE = 0.9;

    private final Child child;
    // Without a bound: only the kit's own frames get here, and none of them may be lost.
    private final BlockingQueue<Frame> frames = new LinkedBlockingQueue<>();

    Fork(Child child) {
        this.child = child;
    }

    /** Hands it the job; from now on its answers arrive. */
    void begin(Job job) {
        FrameReader reader = new FrameReader(job.nonce(), child.output());
        Background.start("harness answers", () -> listen(reader));
        Background.start("harness job", () -> send(job));
    }

    @Override
    public Optional<Frame> next(Duration patience) throws InterruptedException {
        Duration before = child.processorTime();
        Frame frame = null;
        for (int slice = 0; frame == null && slice < MOST_SLICES; slice++) {
            frame = frames.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
            Duration used = child.processorTime().minus(before);
            if (used.toMillis() >= SHARE_OF_A_BUSY_SLICE * patience.toMillis()) {
                break;
            }
        }
        return Optional.ofNullable(frame);
    }

    boolean isAlive() {
        return child.isAlive();
    }

    /** Lets it end by itself. */
    void finish() throws InterruptedException {
        child.finish(SECONDS_TO_FINISH);
    }

    @Override
    public void close() {
        child.close();
    }

    private Void send(Job job) throws Exception {
        child.send(job.toBytes());
        return null;
    }

    private Void listen(FrameReader reader) {
        Frame frame;
        do {
            frame = reader.read();
            frames.add(frame);
        } while (!(frame instanceof Frame.Gone));
        return null;
    }
}
