package pymemlab.refcount;

import static pymemlab.spec.machine.Memory.NULL;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.raw.RawAllocator;
import pymemlab.spec.refcount.ObjectLayout;
import pymemlab.spec.refcount.ReferenceCounting;
import pymemlab.spec.refcount.TypeTable;

/**
 * Counts the references of objects in raw blocks, and has those taken apart that lost their last.
 *
 * <p>All that outlasts a call lies in simulated memory.
 */
public final class CountedHeap implements ReferenceCounting {

    private final Memory memory;
    private final RawAllocator raw;
    private final Counts counts;
    private final Slots slots;
    private final WeakReferences weakReferences;
    private final Teardown teardown;

    /** A heap without objects. */
    public CountedHeap(Memory memory, RawAllocator raw, TypeTable types) {
        this.memory = memory;
        this.raw = raw;
        counts = new Counts(memory);
        slots = new Slots(memory);
        weakReferences = new WeakReferences(memory);
        teardown = new Teardown(memory, raw, types, counts, slots, weakReferences);
    }

    @Override
    public long allocate(int type, int length) {
        long object = length < 0 ? NULL : raw.calloc(1, ObjectLayout.sizeOf(length));
        if (object != NULL) {
            counts.startAtOne(object);
            memory.storeInt(object + ObjectLayout.TYPE, type);
            memory.storeLong(object + ObjectLayout.LENGTH, length);
        }
        return object;
    }

    @Override
    public void incref(long object) {
        if (object != NULL) {
            counts.add("incref", object);
        }
    }

    @Override
    public void decref(long object) {
        if (object != NULL) {
            teardown.release(object);
        }
    }

    @Override
    public long refcount(long object) {
        return counts.ofLive("refcount", object);
    }

    @Override
    public long get(long object, int slot) {
        counts.ofLive("get", object);
        return memory.loadLong(slots.find("get", object, slot));
    }

    @Override
    public void set(long object, int slot, long value) {
        counts.ofLive("set", object);
        long place = slots.find("set", object, slot);
        if (value != NULL) {
            counts.add("set", value);
        }
        long old = memory.loadLong(place);
        memory.storeLong(place, value);
        // Last: it may run Java code, which must find the slot as it will stay.
        decref(old);
    }

    @Override
    public long weakref(long object, int callback) {
        counts.ofLive("weakref", object);
        long weakReference = raw.calloc(1, WeakReferences.BYTES);
        if (weakReference != NULL) {
            counts.startAtOne(weakReference);
            weakReferences.add(weakReference, object, callback);
        }
        return weakReference;
    }

    @Override
    public long deref(long weakReference) {
        counts.ofLive("deref", weakReference);
        long referent = weakReferences.referent(weakReference);
        // One whose turn to die has not come yet is not cleared, but is dead all the same.
        return referent != NULL && counts.isAlive(referent) ? referent : NULL;
    }
}
