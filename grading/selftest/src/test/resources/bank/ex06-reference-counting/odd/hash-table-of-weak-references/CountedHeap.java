package pymemlab.refcount;

import static pymemlab.spec.machine.Memory.NULL;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.raw.RawAllocator;
import pymemlab.spec.refcount.DeadObject;
import pymemlab.spec.refcount.ObjectLayout;
import pymemlab.spec.refcount.ReferenceCounting;
import pymemlab.spec.refcount.TypeTable;

/** Objects do not know their weak references: a table beside them does. */
public final class CountedHeap implements ReferenceCounting {

    private final Memory memory;
    private final Blocks blocks;
    private final Registry registry;
    private final Departures departures;

    public CountedHeap(Memory memory, RawAllocator raw, TypeTable types) {
        this.memory = memory;
        this.blocks = new Blocks(memory, raw);
        this.registry = new Registry(memory, blocks);
        this.departures = new Departures(memory, blocks, registry, types);
    }

    @Override
    public long allocate(int type, int slots) {
        long object = slots < 0 ? NULL : blocks.zeroed(ObjectLayout.sizeOf(slots));
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
        if (object == NULL) {
            return;
        }
        refcount(object);
        departures.release(object);
        departures.finish();
    }

    @Override
    public long refcount(long object) {
        long count = memory.loadLong(object);
        if (count <= 0) {
            throw new DeadObject(String.format("There is no live object at 0x%x.", object));
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
        return registry.enter(object, callback);
    }

    @Override
    public long deref(long weakReference) {
        refcount(weakReference);
        long object = registry.referent(weakReference);
        return object == NULL || memory.loadLong(object) <= 0 ? NULL : object;
    }

    private long place(long object, int slot) {
        refcount(object);
        int length = (int) ObjectLayout.length(memory, object);
        if (slot < 0 || slot >= length) {
            throw new IndexOutOfBoundsException(String.format("%d is not below %d.", slot, length));
        }
        return ObjectLayout.slotOf(object, slot);
    }
}
