package pymemlab.pool;

import static pymemlab.spec.machine.Memory.NULL;

import pymemlab.spec.pool.ObjectAllocator;
import pymemlab.spec.raw.RawAllocator;

/** The heads of all lists, in a block of the raw allocator that is asked for at first use. */
final class Books {

    static final int BUCKETS = 64;

    private static final long BYTES_OF_CLASSES = ObjectAllocator.SIZE_CLASSES * (long) Long.BYTES;

    private final RawAllocator raw;
    private long address = NULL;

    Books(RawAllocator raw) {
        this.raw = raw;
    }

    /** Whether there are heads now. */
    boolean areOpen() {
        if (address == NULL) {
            address = raw.calloc(1, BYTES_OF_CLASSES + BUCKETS * (long) Long.BYTES);
        }
        return address != NULL;
    }

    /** Whether a small request was served so far; without one there is no arena. */
    boolean wereOpened() {
        return address != NULL;
    }

    long headOfClass(int sizeClass) {
        return address + (long) sizeClass * Long.BYTES;
    }

    long headOfBucket(int bucket) {
        return address + BYTES_OF_CLASSES + (long) bucket * Long.BYTES;
    }
}
