package pymemlab.grader.cli;

/** Does something when the program is told to end before its work is done. */
final class CtrlC {

    private static final int STOPPED = 130;

    private final Thread hook;

    private CtrlC(Thread hook) {
        this.hook = hook;
    }

    /** From now on, until it is closed. */
    static CtrlC caught(Runnable lastWords) {
        Thread hook = new Thread(lastWords, "last words");
        Runtime.getRuntime().addShutdownHook(hook);
        return new CtrlC(hook);
    }

    /** Lets go of it; if the program is ending, nothing more is done. */
    void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyEnding) {
            Runtime.getRuntime().exit(STOPPED); // Never returns: the last words are being said.
        }
    }
}
