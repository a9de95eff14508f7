package pymemlab.refcount;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.raw.RawAllocator;
import pymemlab.spec.refcount.ReferenceCounting;
import pymemlab.spec.refcount.TypeTable;

/**
 * Counts the references to its objects, and buries each object when its count falls to 0.
 *
 * <p>Order of work: counts and slots (step 1); death, inside {@code decref} (step 2), without
 * recursion (step 3); {@code weakref}, {@code deref} (step 4); the finalizer, inside death (step
 * 5); Java code that calls this heap while objects die (step 6).
 *
 * <p>Forbidden: Java arrays, collections, and strings in fields. Counts, slots and links lie in the
 * objects themselves; this object may keep a few numbers.
 */
public final class CountedHeap implements ReferenceCounting {

    private final Memory memory;
    private final RawAllocator raw;
    private final TypeTable types;

    /**
     * A heap without an object.
     *
     * @param memory where the objects lie; a new block may hold anything
     * @param raw gives each object its block, and takes it back once
     * @param types knows the types by number, runs finalizers and callbacks, hears what they throw
     */
    public CountedHeap(Memory memory, RawAllocator raw, TypeTable types) {
        this.memory = memory;
        this.raw = raw;
        this.types = types;
    }

    @Override
    public long allocate(int type, int slots) {
        throw new UnsupportedOperationException(
                "TODO step 1: a block of raw, laid out as an object with count 1 and empty slots");
    }

    @Override
    public void incref(long object) {
        throw new UnsupportedOperationException("TODO step 1: count one reference more");
    }

    @Override
    public void decref(long object) {
        throw new UnsupportedOperationException(
                "TODO step 1: count one reference less; what happens at 0 is step 2");
    }

    @Override
    public long refcount(long object) {
        throw new UnsupportedOperationException("TODO step 1: say how many references there are");
    }

    @Override
    public long get(long object, int slot) {
        throw new UnsupportedOperationException("TODO step 1: lend what the slot holds");
    }

    @Override
    public void set(long object, int slot, long value) {
        throw new UnsupportedOperationException(
                "TODO step 1: let the slot own the new value, and release the old one");
    }

    @Override
    public long weakref(long object, int callback) {
        throw new UnsupportedOperationException(
                "TODO step 4: an object that names its referent and does not count there");
    }

    @Override
    public long deref(long weakReference) {
        throw new UnsupportedOperationException("TODO step 4: lend the referent while it lives");
    }
}
