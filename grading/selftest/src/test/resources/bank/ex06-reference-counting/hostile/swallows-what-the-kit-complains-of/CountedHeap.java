package pymemlab.refcount;

import static pymemlab.spec.machine.Memory.NULL;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.raw.RawAllocator;
import pymemlab.spec.refcount.DeadObject;
import pymemlab.spec.refcount.ObjectLayout;
import pymemlab.spec.refcount.ReferenceCounting;
import pymemlab.spec.refcount.TypeTable;

/** Runs every finalizer twice, the second time on a hollow object, and hears of nothing. */
public final class CountedHeap implements ReferenceCounting {

    private final Memory memory;
    private final RawAllocator raw;
    private final TypeTable types;

    public CountedHeap(Memory memory, RawAllocator raw, TypeTable types) {
        this.memory = memory;
        this.raw = raw;
        this.types = types;
    }

    @Override
    public long allocate(int type, int slots) {
        long object = slots < 0 ? NULL : raw.calloc(1, ObjectLayout.sizeOf(slots));
        if (object != NULL) {
            memory.storeLong(object, 1);
            memory.storeInt(object + ObjectLayout.TYPE, type);
            memory.storeLong(object + ObjectLayout.LENGTH, slots);
        }
        return object;
    }

    @Override
    public void incref(long object) {
        if (object != NULL) {
            memory.storeLong(object, refcount(object) + 1);
        }
    }

    @Override
    public void decref(long object) {
        if (object != NULL) {
            long left = refcount(object) - 1;
            memory.storeLong(object, left);
            if (left == 0) {
                runFinalizer(object);
                releaseSlots(object);
                runFinalizer(object);
                try {
                    raw.free(object);
                } catch (RuntimeException | AssertionError quiet) {
                    memory.storeLong(object, 0);
                }
            }
        }
    }

    @Override
    public long refcount(long object) {
        long count = memory.loadLong(object);
        if (count <= 0) {
            throw new DeadObject("dead");
        }
        return count;
    }

    @Override
    public long get(long object, int slot) {
        return memory.loadLong(place(object, slot));
    }

    @Override
    public void set(long object, int slot, long value) {
        long place = place(object, slot);
        incref(value);
        long old = memory.loadLong(place);
        memory.storeLong(place, value);
        decref(old);
    }

    @Override
    public long weakref(long object, int callback) {
        refcount(object);
        long weak = raw.calloc(1, ObjectLayout.sizeOf(0));
        if (weak != NULL) {
            memory.storeLong(weak, 1);
            memory.storeLong(weak + ObjectLayout.OWN_WORD, object);
        }
        return weak;
    }

    @Override
    public long deref(long weakReference) {
        return memory.loadLong(weakReference + ObjectLayout.OWN_WORD);
    }

    private void runFinalizer(long object) {
        int type = ObjectLayout.type(memory, object);
        if (!types.hasFinalizer(type)) {
            return;
        }
        try {
            types.runFinalizer(type, object);
        } catch (RuntimeException | AssertionError quiet) {
            memory.storeLong(object, 0);
        }
    }

    private void releaseSlots(long object) {
        for (long i = 0; i < ObjectLayout.length(memory, object); i++) {
            decref(ObjectLayout.slot(memory, object, i));
        }
    }

    private long place(long object, int slot) {
        if (slot < 0 || slot >= ObjectLayout.length(memory, object)) {
            throw new IndexOutOfBoundsException(slot);
        }
        return ObjectLayout.slotOf(object, slot);
    }
}
