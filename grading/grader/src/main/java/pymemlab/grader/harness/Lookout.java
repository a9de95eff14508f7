package pymemlab.grader.harness;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Looks now and then where a test is that takes long, for the judge who may have to end it. */
final class Lookout {

    private static final int MILLIS = 1000;

    private final ScheduledExecutorService eyes =
            Executors.newSingleThreadScheduledExecutor(
                    work -> {
                        Thread thread = new Thread(work, "lookout");
                        thread.setDaemon(true);
                        return thread;
                    });

    /** Tells {@code frames} where the calling thread is, until the answer is cancelled. */
    Future<?> watch(FrameWriter frames) {
        Thread tests = Thread.currentThread();
        return eyes.scheduleWithFixedDelay(
                () -> look(tests, frames), MILLIS, MILLIS, TimeUnit.MILLISECONDS);
    }

    private static void look(Thread tests, FrameWriter frames) {
        Arrays.stream(tests.getStackTrace())
                .filter(each -> StudentLoader.NAME.equals(each.getClassLoaderName()))
                .findFirst()
                .ifPresent(each -> tell(each, frames));
    }

    private static void tell(StackTraceElement line, FrameWriter frames) {
        try {
            frames.seen(line.getFileName() + ":" + line.getLineNumber());
        } catch (IOException nobodyListens) {
            Thread.currentThread().interrupt(); // The judge is gone, and so is this process soon.
        }
    }
}
