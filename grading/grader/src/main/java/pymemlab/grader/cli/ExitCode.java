package pymemlab.grader.cli;

/** What a command tells the shell. */
final class ExitCode {

    /** What was asked for is done; for {@code check}: the exercise is complete. */
    static final int DONE = 0;

    /** It was judged, and something is left to do. */
    static final int NOT_COMPLETE = 1;

    /** It could not be done. */
    static final int REFUSED = 2;

    private ExitCode() {}
}
