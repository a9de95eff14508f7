package pymemlab.refcount;

import static pymemlab.spec.machine.Memory.NULL;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.raw.RawAllocator;
import pymemlab.spec.refcount.DeadObject;
import pymemlab.spec.refcount.ObjectLayout;
import pymemlab.spec.refcount.ReferenceCounting;
import pymemlab.spec.refcount.TypeTable;

/** All weak references in one list; an object only knows how many of them are its own. */
public final class CountedHeap implements ReferenceCounting {

    private final Memory memory;
    private final RawAllocator raw;
    private final AllWeak all;
    private final Reaper reaper;

    public CountedHeap(Memory memory, RawAllocator raw, TypeTable types) {
        this.memory = memory;
        this.raw = raw;
        all = new AllWeak(memory);
        reaper = new Reaper(memory, raw, types, all);
    }

    @Override
    public long allocate(int type, int slots) {
        if (slots < 0) {
            return NULL;
        }
        long bytes = ObjectLayout.sizeOf(slots);
        long object = raw.malloc(bytes);
        if (object == NULL) {
            return NULL;
        }
        memory.fill(object, bytes, (byte) 0);
        memory.storeLong(object + ObjectLayout.LENGTH, slots);
        memory.storeInt(object + ObjectLayout.TYPE, type);
        memory.storeLong(object + ObjectLayout.COUNT, 1);
        return object;
    }

    @Override
    public void incref(long object) {
        if (object == NULL) {
            return;
        }
        memory.storeLong(object, refcount(object) + 1);
    }

    @Override
    public void decref(long object) {
        if (object == NULL) {
            return;
        }
        reaper.release(object, refcount(object));
    }

    @Override
    public long refcount(long object) {
        long count = memory.loadLong(object);
        if (count > 0) {
            return count;
        }
        throw new DeadObject("No object lives at 0x%x any more.".formatted(object));
    }

    @Override
    public long get(long object, int slot) {
        return memory.loadLong(address(object, slot));
    }

    @Override
    public void set(long object, int slot, long value) {
        long address = address(object, slot);
        incref(value);
        long old = memory.loadLong(address);
        memory.storeLong(address, value);
        decref(old);
    }

    @Override
    public long weakref(long object, int callback) {
        refcount(object);
        long weak = raw.malloc(AllWeak.SIZE);
        if (weak != NULL) {
            all.add(weak, object, callback);
        }
        return weak;
    }

    @Override
    public long deref(long weakReference) {
        refcount(weakReference);
        return all.referent(weakReference);
    }

    private long address(long object, int slot) {
        refcount(object);
        long length = ObjectLayout.length(memory, object);
        if (slot >= 0 && slot < length) {
            return ObjectLayout.slotOf(object, slot);
        }
        throw new IndexOutOfBoundsException(
                "%d is not between 0 and %d.".formatted(slot, length - 1));
    }
}
