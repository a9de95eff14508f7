package pymemlab.spec.control;

/** The Java code of a test that a heap's objects call. */
public interface JavaCode {

    /** An object's finalizer, Python's {@code __del__}. */
    void runFinalizer(long object);

    /** What a weak reference calls when its referent is dead. */
    void runCallback(int callback, long weakReference);

    /** Hears of an exception that no caller can be given. */
    void unraisable(Throwable exception);
}
