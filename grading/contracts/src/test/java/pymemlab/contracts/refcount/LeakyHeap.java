package pymemlab.contracts.refcount;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.raw.RawAllocator;
import pymemlab.spec.refcount.ObjectLayout;
import pymemlab.spec.refcount.ReferenceCounting;

/** Counts references, and gives nothing back. */
class LeakyHeap implements ReferenceCounting {

    private final Memory memory;
    private final RawAllocator raw;

    LeakyHeap(Memory memory, RawAllocator raw) {
        this.memory = memory;
        this.raw = raw;
    }

    @Override
    public long allocate(int type, int slots) {
        long object = raw.calloc(1, ObjectLayout.sizeOf(slots));
        if (object != Memory.NULL) {
            memory.storeLong(object + ObjectLayout.COUNT, 1);
            memory.storeInt(object + ObjectLayout.TYPE, type);
            memory.storeLong(object + ObjectLayout.LENGTH, slots);
        }
        return object;
    }

    @Override
    public void incref(long object) {
        memory.storeLong(object + ObjectLayout.COUNT, refcount(object) + 1);
    }

    @Override
    public void decref(long object) {
        memory.storeLong(object + ObjectLayout.COUNT, refcount(object) - 1);
    }

    @Override
    public long refcount(long object) {
        return ObjectLayout.count(memory, object);
    }

    @Override
    public long get(long object, int slot) {
        return ObjectLayout.slot(memory, object, slot);
    }

    @Override
    public void set(long object, int slot, long value) {
        long old = get(object, slot);
        keep(value);
        memory.storeLong(ObjectLayout.slotOf(object, slot), value);
        if (old != Memory.NULL) {
            decref(old);
        }
    }

    /** The slot's own reference. */
    void keep(long value) {
        if (value != Memory.NULL) {
            incref(value);
        }
    }

    @Override
    public long weakref(long object, int callback) {
        return allocate(0, 0);
    }

    @Override
    public long deref(long weakReference) {
        return Memory.NULL;
    }
}
