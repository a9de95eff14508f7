package pymemlab.refcount;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.raw.RawAllocator;
import pymemlab.spec.refcount.ReferenceCounting;
import pymemlab.spec.refcount.TypeTable;

/** Depth first, with a stack; one part makes objects, one counts, one lets them die. */
public final class CountedHeap implements ReferenceCounting {

    private final Objects objects;
    private final Watchers watchers;
    private final Deaths deaths;

    public CountedHeap(Memory memory, RawAllocator raw, TypeTable types) {
        objects = new Objects(memory, raw);
        watchers = new Watchers(memory, objects);
        deaths = new Deaths(memory, objects, watchers, types);
    }

    @Override
    public long allocate(int type, int slots) {
        return objects.create(type, slots);
    }

    @Override
    public void incref(long object) {
        if (object != Memory.NULL) {
            objects.setCount(object, objects.liveCount("incref", object) + 1);
        }
    }

    @Override
    public void decref(long object) {
        if (object == Memory.NULL) {
            return;
        }
        long count = objects.liveCount("decref", object) - 1;
        objects.setCount(object, count);
        if (count == 0) {
            deaths.of(object);
        }
    }

    @Override
    public long refcount(long object) {
        return objects.liveCount("refcount", object);
    }

    @Override
    public long get(long object, int slot) {
        objects.liveCount("get", object);
        return objects.at(object, slot);
    }

    @Override
    public void set(long object, int slot, long value) {
        objects.liveCount("set", object);
        long old = objects.at(object, slot);
        incref(value);
        objects.put(object, slot, value);
        decref(old);
    }

    @Override
    public long weakref(long object, int callback) {
        objects.liveCount("weakref", object);
        return watchers.create(object, callback);
    }

    @Override
    public long deref(long weakReference) {
        objects.liveCount("deref", weakReference);
        return watchers.watched(weakReference);
    }
}
