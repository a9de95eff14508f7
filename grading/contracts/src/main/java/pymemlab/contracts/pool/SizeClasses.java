package pymemlab.contracts.pool;

import static pymemlab.spec.pool.ObjectAllocator.ALIGNMENT;
import static pymemlab.spec.pool.ObjectAllocator.POOL_HEADER_SIZE;
import static pymemlab.spec.pool.ObjectAllocator.POOL_SIZE;
import static pymemlab.spec.pool.ObjectAllocator.SMALL_REQUEST_LIMIT;

/** The arithmetic of size classes (CPython 3.8, Objects/obmalloc.c). */
final class SizeClasses {

    private SizeClasses() {}

    /** Whether a pool serves the request, if it can. */
    static boolean isSmall(long size) {
        return 1 <= size && size <= SMALL_REQUEST_LIMIT;
    }

    /** The class of a small request, from 0 on. */
    static int of(long size) {
        return (int) (size - 1) / ALIGNMENT;
    }

    /** Bytes in each block of a class. */
    static int blockBytes(int sizeClass) {
        return (sizeClass + 1) * ALIGNMENT;
    }

    /** How many blocks of a class a pool holds. */
    static int blocksInPool(int sizeClass) {
        return (POOL_SIZE - POOL_HEADER_SIZE) / blockBytes(sizeClass);
    }
}
