package pymemlab.spec.array;

/** The array needs a larger block and the cell memory refused it. */
public class OutOfCells extends IllegalStateException {

    /**
     * Says what was needed.
     *
     * @param message one sentence
     */
    public OutOfCells(String message) {
        super(message);
    }
}
