package pymemlab.raw;

/** A request that cannot be met. */
final class NoRoom extends Exception {

    private static final long serialVersionUID = 1L;
}
