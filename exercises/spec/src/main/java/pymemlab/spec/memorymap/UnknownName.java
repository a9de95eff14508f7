package pymemlab.spec.memorymap;

/** A variable was asked for that is bound neither in the innermost frame nor as a static. */
public class UnknownName extends IllegalArgumentException {

    /**
     * Says what was asked for.
     *
     * @param message one sentence
     */
    public UnknownName(String message) {
        super(message);
    }
}
