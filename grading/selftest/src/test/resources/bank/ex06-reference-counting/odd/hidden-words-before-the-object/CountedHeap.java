package pymemlab.refcount;

import static pymemlab.spec.machine.Memory.NULL;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.raw.RawAllocator;
import pymemlab.spec.refcount.DeadObject;
import pymemlab.spec.refcount.ObjectLayout;
import pymemlab.spec.refcount.ReferenceCounting;
import pymemlab.spec.refcount.TypeTable;

/** An object begins behind the beginning of its block. */
public final class CountedHeap implements ReferenceCounting {

    private final Memory memory;
    private final RawAllocator raw;
    private final WeakLists weak;
    private final Undertaker undertaker;

    /** A heap without objects. */
    public CountedHeap(Memory memory, RawAllocator raw, TypeTable types) {
        this.memory = memory;
        this.raw = raw;
        this.weak = new WeakLists(memory);
        this.undertaker = new Undertaker(memory, raw, types, weak);
    }

    @Override
    public long allocate(int type, int slots) {
        long block = slots < 0 ? NULL : raw.malloc(Hidden.SIZE + ObjectLayout.sizeOf(slots));
        if (block == NULL) {
            return NULL;
        }
        long object = block + Hidden.SIZE;
        memory.storeLong(object + ObjectLayout.COUNT, 1);
        memory.storeInt(object + ObjectLayout.TYPE, type);
        memory.storeInt(object + ObjectLayout.FLAGS, 0);
        memory.storeLong(object + ObjectLayout.LENGTH, slots);
        memory.storeLong(object - Hidden.WEAK, NULL);
        memory.fill(ObjectLayout.slotOf(object, 0), 8L * slots, (byte) 0);
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
        if (object == NULL) {
            return;
        }
        undertaker.release(object, refcount(object));
        undertaker.work();
    }

    @Override
    public long refcount(long object) {
        long count = memory.loadLong(object);
        if (count <= 0) {
            throw new DeadObject(
                    "refcount(0x%x) needs a live object, but its count is %d."
                            .formatted(object, count));
        }
        return count;
    }

    @Override
    public long get(long object, int slot) {
        return memory.loadLong(checkedSlot(object, slot));
    }

    @Override
    public void set(long object, int slot, long value) {
        long place = checkedSlot(object, slot);
        incref(value);
        long old = memory.loadLong(place);
        memory.storeLong(place, value);
        decref(old);
    }

    @Override
    public long weakref(long object, int callback) {
        refcount(object);
        long block = raw.malloc(Hidden.SIZE + WeakLists.SIZE);
        if (block == NULL) {
            return NULL;
        }
        long reference = block + Hidden.SIZE;
        memory.storeLong(reference, 1);
        weak.join(reference, object, callback);
        return reference;
    }

    @Override
    public long deref(long weakReference) {
        refcount(weakReference);
        long object = weak.referent(weakReference);
        // Who waits in the queue is as good as dead, unless its own finalizer is running.
        return object != NULL && memory.loadLong(object) > 0 ? object : NULL;
    }

    private long checkedSlot(long object, int slot) {
        refcount(object);
        long length = ObjectLayout.length(memory, object);
        if (slot < 0 || slot >= length) {
            throw new IndexOutOfBoundsException(
                    "slot %d needs to be from 0 to %d, but it is not.".formatted(slot, length - 1));
        }
        return ObjectLayout.slotOf(object, slot);
    }
}
