package pymemlab.refcount;

import static pymemlab.spec.machine.Memory.NULL;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.raw.RawAllocator;
import pymemlab.spec.refcount.DeadObject;
import pymemlab.spec.refcount.ObjectLayout;
import pymemlab.spec.refcount.ReferenceCounting;
import pymemlab.spec.refcount.TypeTable;

/** A whole generation dies together: all finalizers, all callbacks, all slots, all memory. */
public final class CountedHeap implements ReferenceCounting {

    private final Memory memory;
    private final RawAllocator raw;
    private final WeakBook book;
    private final Generations generations;

    public CountedHeap(Memory memory, RawAllocator raw, TypeTable types) {
        this.memory = memory;
        this.raw = raw;
        this.book = new WeakBook(memory);
        this.generations = new Generations(memory, raw, types, book);
    }

    @Override
    public long allocate(int type, int slots) {
        if (slots < 0) {
            return NULL;
        }
        long object = raw.calloc(ObjectLayout.sizeOf(slots), 1);
        if (object == NULL) {
            return NULL;
        }
        memory.storeLong(object, 1);
        memory.storeInt(object + ObjectLayout.TYPE, type);
        memory.storeLong(object + ObjectLayout.LENGTH, slots);
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
            refcount(object);
            generations.release(object);
            generations.bury();
        }
    }

    @Override
    public long refcount(long object) {
        long count = memory.loadLong(object);
        if (count < 1) {
            throw new DeadObject("%x is dead".formatted(object));
        }
        return count;
    }

    @Override
    public long get(long object, int slot) {
        check(object, slot);
        return ObjectLayout.slot(memory, object, slot);
    }

    @Override
    public void set(long object, int slot, long value) {
        check(object, slot);
        incref(value);
        long old = ObjectLayout.slot(memory, object, slot);
        memory.storeLong(ObjectLayout.slotOf(object, slot), value);
        decref(old);
    }

    @Override
    public long weakref(long object, int callback) {
        refcount(object);
        long weak = raw.malloc(WeakBook.SIZE);
        if (weak != NULL) {
            book.write(weak, object, callback);
        }
        return weak;
    }

    @Override
    public long deref(long weakReference) {
        refcount(weakReference);
        long object = book.referent(weakReference);
        if (object == NULL || memory.loadLong(object) <= 0) {
            return NULL;
        }
        return object;
    }

    private void check(long object, int slot) {
        refcount(object);
        long length = ObjectLayout.length(memory, object);
        if (slot < 0 || length <= slot) {
            throw new IndexOutOfBoundsException("Slot " + slot + " of " + length + ".");
        }
    }
}
