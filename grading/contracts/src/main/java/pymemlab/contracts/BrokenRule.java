package pymemlab.contracts;

/**
 * Something is not as a rule says. The message is the finding; the {@link Verdict} tells the rest.
 */
public final class BrokenRule extends AssertionError {

    private static final long serialVersionUID = 1;

    /**
     * A finding.
     *
     * @param finding what is wrong, in the learner's terms, without how to repair it
     */
    public BrokenRule(String finding) {
        super(finding);
    }

    BrokenRule(String message, Throwable cause) {
        super(message, cause);
    }
}
