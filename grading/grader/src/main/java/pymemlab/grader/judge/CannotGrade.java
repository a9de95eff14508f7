package pymemlab.grader.judge;

/** Grading could not begin or come to its end. The message is one sentence with the repair. */
public final class CannotGrade extends Exception {

    private static final long serialVersionUID = 1;

    /** Says what was needed, what is, and the repair. */
    public CannotGrade(String message) {
        super(message);
    }
}
