package pymemlab.grader.judge;

/** The judge cannot trust its own tools; no point may come of it. The message says why. */
final class Untrusted extends Exception {

    private static final long serialVersionUID = 1;

    Untrusted(String message) {
        super(message);
    }
}
