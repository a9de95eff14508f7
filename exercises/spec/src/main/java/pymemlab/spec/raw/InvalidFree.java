package pymemlab.spec.raw;

/** An address was freed that is not the address of a live block. */
public class InvalidFree extends IllegalArgumentException {

    /**
     * Says which address it was and why it cannot be freed.
     *
     * @param message one sentence
     */
    public InvalidFree(String message) {
        super(message);
    }
}
