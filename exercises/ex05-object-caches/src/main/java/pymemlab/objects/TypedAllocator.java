package pymemlab.objects;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.objects.Kind;
import pymemlab.spec.objects.ObjectCaches;
import pymemlab.spec.raw.RawAllocator;

/**
 * Makes objects of each kind, and keeps the dead ones that are likely to be wanted again.
 *
 * <p>Order of work: {@code integer}, {@code release}, {@code isShared} (step 1); {@code floating},
 * {@code list}, {@code dict}, {@code instanceOf}, and what {@code release} does with them (step 2);
 * {@code tuple} (step 3); {@code clear}, and every call without room (step 4); {@code string} (step
 * 5).
 *
 * <p>Forbidden: Java arrays, collections, and strings in fields. Objects, the links of parked
 * blocks and all tables lie in blocks of the raw allocator; this object may keep a few numbers.
 */
public final class TypedAllocator implements ObjectCaches {

    private final Memory memory;
    private final RawAllocator raw;

    /**
     * Caches without an object. They may ask for memory here, or when a call needs it.
     *
     * @param memory where objects lie; new bytes hold 0xCD, used ones what was left
     * @param raw gives and takes every block
     */
    public TypedAllocator(Memory memory, RawAllocator raw) {
        this.memory = memory;
        this.raw = raw;
    }

    @Override
    public long integer(long value) {
        throw new UnsupportedOperationException(
                "TODO step 1: the one object for -5 to 256, else a new one");
    }

    @Override
    public long floating(double value) {
        throw new UnsupportedOperationException(
                "TODO step 2: the float that was parked last, or a new one, with this value");
    }

    @Override
    public long list() {
        throw new UnsupportedOperationException(
                "TODO step 2: the list that was parked last, or a new one, with length and payload"
                        + " 0");
    }

    @Override
    public long dict() {
        throw new UnsupportedOperationException(
                "TODO step 2: the dict that was parked last, or a new one, with length and payload"
                        + " 0");
    }

    @Override
    public long tuple(int length) {
        throw new UnsupportedOperationException(
                "TODO step 3: the one empty tuple, or one of this length with empty slots");
    }

    @Override
    public long string(long bytes, int length) {
        throw new UnsupportedOperationException(
                "TODO step 5: the one string with this identifier, or a new one with any other"
                        + " text");
    }

    @Override
    public long instanceOf(Kind kind, int length) {
        throw new UnsupportedOperationException(
                "TODO step 2: a new object whose kind says that it is of a subtype");
    }

    @Override
    public void release(long object) {
        throw new UnsupportedOperationException(
                "TODO step 1: give a new integer back to raw, and leave a shared one alone");
    }

    @Override
    public long clear() {
        throw new UnsupportedOperationException(
                "TODO step 4: give every parked block back to raw, and count them");
    }

    @Override
    public boolean isShared(long object) {
        throw new UnsupportedOperationException(
                "TODO step 1: say whether an equal request gets this very object");
    }
}
