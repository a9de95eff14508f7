package pymemlab.refcount;

import static pymemlab.spec.machine.Memory.NULL;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.raw.RawAllocator;
import pymemlab.spec.refcount.DeadObject;
import pymemlab.spec.refcount.ObjectLayout;
import pymemlab.spec.refcount.ReferenceCounting;
import pymemlab.spec.refcount.TypeTable;

/** Weak references know a stone, and only the stone knows the object. */
public final class CountedHeap implements ReferenceCounting {

    private final Memory memory;
    private final Store store;
    private final Stones stones;
    private final Graveyard graveyard;

    /** A heap of which nobody knows yet. */
    public CountedHeap(Memory memory, RawAllocator raw, TypeTable types) {
        this.memory = memory;
        store = new Store(memory, raw);
        stones = new Stones(memory, store);
        graveyard = new Graveyard(memory, store, stones, types);
    }

    @Override
    public long allocate(int type, int slots) {
        if (slots < 0) {
            return NULL;
        }
        long object = store.take(ObjectLayout.sizeOf(slots));
        if (object != NULL) {
            memory.storeInt(object + ObjectLayout.TYPE, type);
            memory.storeLong(object + ObjectLayout.LENGTH, slots);
        }
        return object;
    }

    @Override
    public void incref(long object) {
        if (object != NULL) {
            store.setCount(object, refcount(object) + 1);
        }
    }

    @Override
    public void decref(long object) {
        if (object == NULL) {
            return;
        }
        refcount(object);
        graveyard.release(object);
        graveyard.dig();
    }

    @Override
    public long refcount(long object) {
        long count = store.count(object);
        if (count <= 0) {
            throw new DeadObject("0x%x was used after its death.".formatted(object));
        }
        return count;
    }

    @Override
    public long get(long object, int slot) {
        return memory.loadLong(slotOf(object, slot));
    }

    @Override
    public void set(long object, int slot, long value) {
        long place = slotOf(object, slot);
        incref(value);
        long old = memory.loadLong(place);
        memory.storeLong(place, value);
        decref(old);
    }

    @Override
    public long weakref(long object, int callback) {
        refcount(object);
        return stones.visit(object, callback);
    }

    @Override
    public long deref(long weakReference) {
        refcount(weakReference);
        return stones.referent(weakReference);
    }

    private long slotOf(long object, int slot) {
        refcount(object);
        long slots = ObjectLayout.length(memory, object);
        if (slot < 0 || slot >= slots) {
            throw new IndexOutOfBoundsException(
                    "0x%x has %d slots, but slot %d was asked for.".formatted(object, slots, slot));
        }
        return ObjectLayout.slotOf(object, slot);
    }
}
