package pymemlab.grader.jvm;

import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;

/** Work beside the main thread that never keeps the program alive. */
public final class Background {

    private Background() {}

    /** Starts {@code work} on a thread of its own. */
    public static <T> FutureTask<T> start(String name, Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
        return task;
    }
}
