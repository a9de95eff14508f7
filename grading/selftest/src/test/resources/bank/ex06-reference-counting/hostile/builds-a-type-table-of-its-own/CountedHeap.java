package pymemlab.refcount;

import static pymemlab.spec.machine.Memory.NULL;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.raw.RawAllocator;
import pymemlab.spec.refcount.ObjectLayout;
import pymemlab.spec.refcount.ReferenceCounting;
import pymemlab.spec.refcount.TypeTable;

/** A table in which nobody has a finalizer. */
public final class CountedHeap implements ReferenceCounting {

    private final Memory memory;
    private final RawAllocator raw;
    private final TypeTable types;

    public CountedHeap(Memory memory, RawAllocator raw, TypeTable types) {
        this.memory = memory;
        this.raw = raw;
        this.types = new TypeTable(null, null);
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
            long left = memory.loadLong(object) - 1;
            memory.storeLong(object, left);
            if (left == 0 && !types.hasFinalizer(0)) {
                raw.free(object);
            }
        }
    }

    @Override
    public long refcount(long object) {
        return memory.loadLong(object);
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

    private long place(long object, int slot) {
        if (slot < 0 || slot >= ObjectLayout.length(memory, object)) {
            throw new IndexOutOfBoundsException(slot);
        }
        return ObjectLayout.slotOf(object, slot);
    }
}
