package pymemlab.grader.harness;

import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicReference;
import pymemlab.contracts.Exercise;

/** The submission that the current test judges: its own copy of the learner's classes. */
final class Submission {

    private static final AtomicReference<Binding> CURRENT = new AtomicReference<>();

    private Submission() {}

    static void use(Exercise exercise, ClassLoader loader) {
        CURRENT.set(new Binding(exercise, loader));
    }

    /** The learner's classes behind the interface that the suites know. */
    static <T> T subject(Class<T> type) {
        Binding binding = CURRENT.get();
        if (binding == null) {
            throw new IllegalStateException(
                    "A test needs a submission, but none is in use. Call Submission.use before"
                            + " it.");
        }
        Object proxy =
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, binding);
        return type.cast(proxy);
    }
}
