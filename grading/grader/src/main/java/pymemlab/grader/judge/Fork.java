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

    private static final int MOST_WAITING = 64;
    private static final int SECONDS_TO_FINISH = 30;

    private final Child child;
    private final BlockingQueue<Frame> frames = new LinkedBlockingQueue<>(MOST_WAITING);

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
        return Optional.ofNullable(frames.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
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
        } while (frames.offer(frame) && !(frame instanceof Frame.Gone));
        return null;
    }
}
