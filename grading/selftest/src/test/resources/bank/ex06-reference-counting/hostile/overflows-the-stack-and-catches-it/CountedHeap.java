package pymemlab.refcount;

import static pymemlab.spec.machine.Memory.NULL;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.raw.RawAllocator;
import pymemlab.spec.refcount.DeadObject;
import pymemlab.spec.refcount.ObjectLayout;
import pymemlab.spec.refcount.ReferenceCounting;
import pymemlab.spec.refcount.TypeTable;

/** Recurses as deep as Java lets it; what is left goes another time. */
public final class CountedHeap implements ReferenceCounting {

    private final Memory memory;
    private final RawAllocator raw;
    private final TypeTable types;
    private long left = NULL;
    private int depth;

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
                die(object);
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

    private void die(long object) {
        depth++;
        try {
            release(object);
        } catch (StackOverflowError tooDeep) {
            memory.storeLong(object + ObjectLayout.OWN_WORD, left);
            left = object;
        }
        depth--;
        while (depth == 0 && left != NULL) {
            long next = left;
            left = memory.loadLong(next + ObjectLayout.OWN_WORD);
            die(next);
        }
    }

    private void release(long object) {
        long length = ObjectLayout.length(memory, object);
        while (length > 0) {
            length--;
            // Taken out first, so that whoever starts again does not release it twice.
            long child = ObjectLayout.slot(memory, object, length);
            memory.storeLong(ObjectLayout.slotOf(object, length), NULL);
            memory.storeLong(object + ObjectLayout.LENGTH, length);
            decref(child);
        }
        raw.free(object);
    }

    private long place(long object, int slot) {
        if (slot < 0 || slot >= ObjectLayout.length(memory, object)) {
            throw new IndexOutOfBoundsException(slot);
        }
        return ObjectLayout.slotOf(object, slot);
    }
}
