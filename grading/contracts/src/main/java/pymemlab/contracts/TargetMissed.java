package pymemlab.contracts;

/** Right answers that took more work than a cost rule's target; it may still pay some points. */
public final class TargetMissed extends AssertionError {

    private static final long serialVersionUID = 1;

    private final double measured;

    TargetMissed(String message, double measured) {
        super(message);
        this.measured = measured;
    }

    /** What was measured, in the scale's unit. */
    public double measured() {
        return measured;
    }
}
