package pymemlab.refcount;

import static pymemlab.spec.machine.Memory.NULL;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.raw.RawAllocator;
import pymemlab.spec.refcount.DeadObject;
import pymemlab.spec.refcount.ObjectLayout;

/** Blocks from the raw allocator and the words in them. */
final class Objects {

    private final Memory memory;
    private final RawAllocator raw;

    Objects(Memory memory, RawAllocator raw) {
        this.memory = memory;
        this.raw = raw;
    }

    long create(int type, int slots) {
        if (slots < 0) {
            return NULL;
        }
        long object = raw.calloc(1, ObjectLayout.sizeOf(slots));
        if (object != NULL) {
            setCount(object, 1);
            memory.storeInt(object + ObjectLayout.TYPE, type);
            memory.storeLong(object + ObjectLayout.LENGTH, slots);
        }
        return object;
    }

    /** A block of so many bytes with a count of 1 in front, or NULL. */
    long createOther(long size) {
        long object = raw.malloc(size);
        if (object != NULL) {
            setCount(object, 1);
        }
        return object;
    }

    void destroy(long object) {
        raw.free(object);
    }

    long liveCount(String call, long object) {
        long count = count(object);
        if (count > 0) {
            return count;
        }
        throw new DeadObject(
                call + " needs a live object, but 0x" + Long.toHexString(object) + " is dead.");
    }

    long count(long object) {
        return memory.loadLong(object);
    }

    void setCount(long object, long count) {
        memory.storeLong(object, count);
    }

    long at(long object, int slot) {
        return memory.loadLong(checked(object, slot));
    }

    void put(long object, int slot, long value) {
        memory.storeLong(ObjectLayout.slotOf(object, slot), value);
    }

    private long checked(long object, int slot) {
        long length = ObjectLayout.length(memory, object);
        if (Long.compareUnsigned(slot, length) >= 0) {
            throw new IndexOutOfBoundsException(slot);
        }
        return ObjectLayout.slotOf(object, slot);
    }
}
