package pymemlab.refcount;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.raw.RawAllocator;
import pymemlab.spec.refcount.DeadObject;
import pymemlab.spec.refcount.ObjectLayout;
import pymemlab.spec.refcount.ReferenceCounting;
import pymemlab.spec.refcount.TypeTable;

/** Everything happens at once, even inside a finalizer, and no death needs a stack or a queue. */
public final class CountedHeap implements ReferenceCounting {

    private final Memory memory;
    private final RawAllocator raw;
    private final Walk walk;

    public CountedHeap(Memory memory, RawAllocator raw, TypeTable types) {
        this.memory = memory;
        this.raw = raw;
        this.walk = new Walk(memory, raw, types);
    }

    @Override
    public long allocate(int type, int slots) {
        long bytes = ObjectLayout.sizeOf(slots);
        long object = slots >= 0 ? raw.malloc(bytes) : Memory.NULL;
        if (object != Memory.NULL) {
            memory.fill(object, bytes, (byte) 0);
            memory.storeLong(object, 1);
            memory.storeInt(object + ObjectLayout.TYPE, type);
            memory.storeLong(object + ObjectLayout.LENGTH, slots);
        }
        return object;
    }

    @Override
    public void incref(long object) {
        if (object != Memory.NULL) {
            memory.storeLong(object, refcount(object) + 1);
        }
    }

    @Override
    public void decref(long object) {
        if (object != Memory.NULL) {
            refcount(object);
            walk.release(object);
        }
    }

    @Override
    public long refcount(long object) {
        long count = ObjectLayout.count(memory, object);
        if (count <= 0) {
            throw new DeadObject(
                    String.format("0x%x needs to be alive, but its count is %d.", object, count));
        }
        return count;
    }

    @Override
    public long get(long object, int slot) {
        refcount(object);
        return memory.loadLong(place(object, slot));
    }

    @Override
    public void set(long object, int slot, long value) {
        refcount(object);
        long place = place(object, slot);
        incref(value);
        long old = memory.loadLong(place);
        memory.storeLong(place, value);
        decref(old);
    }

    @Override
    public long weakref(long object, int callback) {
        refcount(object);
        long weak = raw.malloc(Weak.SIZE);
        if (weak != Memory.NULL) {
            memory.storeLong(weak, 1);
            Weak.join(memory, weak, object, callback);
        }
        return weak;
    }

    @Override
    public long deref(long weakReference) {
        refcount(weakReference);
        return memory.loadLong(weakReference + Weak.REFERENT);
    }

    private long place(long object, int slot) {
        long length = ObjectLayout.length(memory, object);
        if (slot < 0 || slot >= length) {
            throw new IndexOutOfBoundsException("slot " + slot + " of " + length);
        }
        return ObjectLayout.slotOf(object, slot);
    }
}
