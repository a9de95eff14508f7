package pymemlab.refcount;

import static pymemlab.spec.machine.Memory.NULL;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.raw.RawAllocator;
import pymemlab.spec.refcount.ObjectLayout;
import pymemlab.spec.refcount.ReferenceCounting;
import pymemlab.spec.refcount.TypeTable;

/** Counts in an array, by address. */
public final class CountedHeap implements ReferenceCounting {

    private final Memory memory;
    private final RawAllocator raw;
    private final TypeTable types;
    private final long[] counts = new long[1 << 16];

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
            counts[(int) (object >>> 4)]++;
        }
    }

    @Override
    public void decref(long object) {
        if (object != NULL) {
            if (--counts[(int) (object >>> 4)] == 0) {
                raw.free(object);
            }
        }
    }

    @Override
    public long refcount(long object) {
        return counts[(int) (object >>> 4)];
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
