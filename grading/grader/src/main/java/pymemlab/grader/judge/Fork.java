package pymemlab.grader.judge;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import pymemlab.grader.harness.Frame;
import pymemlab.grader.harness.FrameReader;
import pymemlab.grader.harness.Job;
import pymemlab.grader.harness.Nonce;
import pymemlab.grader.jvm.Background;
import pymemlab.grader.jvm.Child;

/** One harness process, warm and waiting for a job. */
final class Fork implements Answers, AutoCloseable {

    private static final int SECONDS_TO_FINISH = 30;

    /** On a busy machine a test waits for a processor; that time is not its own. */
    private static final int LONGEST_WAIT = 6;

    private static final int SLICES = 10;
    private static final double BUSY = 0.9;

    private static final Duration LAST_WORD = Duration.ofSeconds(1);

    private final Child child;
    // Without a bound: only the kit's own frames get here, and none of them may be lost.
    private final BlockingQueue<Frame> frames = new LinkedBlockingQueue<>();
    private volatile Optional<String> lastSeen = Optional.empty();
    private boolean answered;

    Fork(Child child) {
        this.child = child;
    }

    /** Hands it a job; from now on its answers arrive. */
    void begin(Job job) {
        begin(job.nonce(), job.toBytes());
    }

    /** Hands it a job of another form, whose answers stand behind the same nonce. */
    void begin(Nonce nonce, byte[] job) {
        FrameReader reader = new FrameReader(nonce, child.output());
        Background.start("harness answers", () -> listen(reader));
        Background.start("harness job", () -> send(job));
    }

    @Override
    public Optional<Frame> next(Duration patience) throws InterruptedException {
        long whole = patience.toMillis();
        long before = child.processorTime().toMillis();
        Frame frame = frames.poll(whole, TimeUnit.MILLISECONDS);
        for (int slice = SLICES; frame == null && slice < LONGEST_WAIT * SLICES; slice++) {
            if (child.processorTime().toMillis() - before >= BUSY * whole) {
                break;
            }
            frame = frames.poll(whole / SLICES, TimeUnit.MILLISECONDS);
        }
        answered = frame != null && !(frame instanceof Frame.Gone);
        return Optional.ofNullable(frame);
    }

    @Override
    public Optional<String> lastSeen() {
        return lastSeen;
    }

    /** Whether it has come to the end of its job in good order and waits for another. */
    boolean isIdle() throws InterruptedException {
        return answered && next(LAST_WORD).orElse(null) instanceof Frame.Done;
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

    private Void send(byte[] job) throws Exception {
        child.send(job);
        return null;
    }

    /** Where a test was seen is no answer: whoever waits for one shall not wait longer for it. */
    private void hear(Frame frame) {
        if (frame instanceof Frame.Seen seen) {
            lastSeen = Optional.of(seen.place());
            return;
        }
        if (frame instanceof Frame.Start) {
            lastSeen = Optional.empty();
        }
        frames.add(frame);
    }

    private Void listen(FrameReader reader) {
        Frame frame;
        do {
            frame = reader.read();
            hear(frame);
        } while (!(frame instanceof Frame.Gone || frame instanceof Frame.Done));
        return null;
    }
}
