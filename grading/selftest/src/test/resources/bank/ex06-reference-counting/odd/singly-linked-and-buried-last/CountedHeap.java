package pymemlab.refcount;

import static pymemlab.spec.machine.Memory.NULL;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.raw.RawAllocator;
import pymemlab.spec.refcount.DeadObject;
import pymemlab.spec.refcount.ObjectLayout;
import pymemlab.spec.refcount.ReferenceCounting;
import pymemlab.spec.refcount.TypeTable;

/**
 * No memory goes back before the last death of a call. Weak references are in singly linked lists,
 * so one that goes has to be searched for.
 */
public final class CountedHeap implements ReferenceCounting {

    private final Memory memory;
    private final RawAllocator raw;
    private final Death death;

    public CountedHeap(Memory memory, RawAllocator raw, TypeTable types) {
        this.memory = memory;
        this.raw = raw;
        this.death = new Death(memory, types);
    }

    @Override
    public long allocate(int type, int slots) {
        if (slots < 0) {
            return NULL;
        }
        long object = raw.malloc(ObjectLayout.sizeOf(slots));
        if (object != NULL) {
            memory.storeLong(object + ObjectLayout.COUNT, 1);
            memory.storeInt(object + ObjectLayout.TYPE, type);
            memory.storeInt(object + ObjectLayout.FLAGS, Death.FRESH);
            memory.storeLong(object + ObjectLayout.LENGTH, slots);
            memory.storeLong(object + ObjectLayout.OWN_WORD, NULL);
            for (int slot = 0; slot < slots; slot++) {
                memory.storeLong(ObjectLayout.slotOf(object, slot), NULL);
            }
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
        death.enter();
        death.letGo(object);
        if (death.isOver()) {
            bury();
        }
    }

    @Override
    public long refcount(long object) {
        long count = memory.loadLong(object + ObjectLayout.COUNT);
        if (count <= 0) {
            throw new DeadObject("The object at 0x%x has died.".formatted(object));
        }
        return count;
    }

    @Override
    public long get(long object, int slot) {
        refcount(object);
        mustHave(object, slot);
        return ObjectLayout.slot(memory, object, slot);
    }

    @Override
    public void set(long object, int slot, long value) {
        refcount(object);
        mustHave(object, slot);
        incref(value);
        long place = ObjectLayout.slotOf(object, slot);
        long old = memory.loadLong(place);
        memory.storeLong(place, value);
        decref(old);
    }

    @Override
    public long weakref(long object, int callback) {
        refcount(object);
        long weak = raw.malloc(Weak.SIZE);
        if (weak != NULL) {
            new Weak(memory, weak).watch(object, callback);
        }
        return weak;
    }

    @Override
    public long deref(long weakReference) {
        refcount(weakReference);
        return new Weak(memory, weakReference).referent();
    }

    private void bury() {
        long corpse = death.takeCorpse();
        while (corpse != NULL) {
            raw.free(corpse);
            corpse = death.takeCorpse();
        }
    }

    private void mustHave(long object, int slot) {
        if (slot < 0 || slot >= ObjectLayout.length(memory, object)) {
            throw new IndexOutOfBoundsException("no slot " + slot);
        }
    }
}
