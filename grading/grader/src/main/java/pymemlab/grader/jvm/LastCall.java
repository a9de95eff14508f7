package pymemlab.grader.jvm;

/** Ends a child process at once, whatever its other threads do. */
public final class LastCall {

    /**
     * The system property of a child that writes an archive, which it can only do in a normal end.
     */
    static final String TRAINING = "pymemlab.training";

    private LastCall() {}

    /** Ends this JVM. */
    public static void exit(int status) {
        if (Boolean.getBoolean(TRAINING)) {
            System.exit(status);
        }
        Runtime.getRuntime().halt(status);
    }
}
