package pymemlab.spec.refcount;

/** An object was used after its last reference had gone. */
public class DeadObject extends IllegalStateException {

    /**
     * Says which call met which address.
     *
     * @param message one sentence
     */
    public DeadObject(String message) {
        super(message);
    }
}
