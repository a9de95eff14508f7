package pymemlab.pool;

import static pymemlab.spec.pool.ObjectAllocator.ALIGNMENT;

/** Requests of nearly the same size share a class, 0 to 31, and get blocks of one size. */
final class SizeClass {

    private SizeClass() {}

    /** The class for a request of 1 to 512 bytes. */
    static int of(long size) {
        return (int) (size - 1) / ALIGNMENT;
    }

    static int blockSize(int sizeClass) {
        return (sizeClass + 1) * ALIGNMENT;
    }
}
