package pymemlab.refcount;

/** Two words before each object, as CPython has them for its collector of cycles. */
final class Hidden {

    static final long SIZE = 16;

    /** So far before the object is the word that leads to the next in the queue. */
    static final long NEXT = 16;

    /** So far before the object is the word that leads to the newest weak reference. */
    static final long WEAK = 8;

    private Hidden() {}

    static long blockOf(long object) {
        return object - SIZE;
    }
}
