package pymemlab.refcount;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.raw.RawAllocator;
import pymemlab.spec.refcount.DeadObject;
import pymemlab.spec.refcount.ReferenceCounting;
import pymemlab.spec.refcount.ReleaseOrder;
import pymemlab.spec.refcount.TypeTable;

/**
 * Everything in one place. The dead form a chain from child to parent through their own words while
 * they are walked through, and each keeps in its flags how many slots it has released.
 */
public final class CountedHeap implements ReferenceCounting {

    private final Memory memory;
    private final RawAllocator raw;
    private final TypeTable types;

    public CountedHeap(Memory memory, RawAllocator raw, TypeTable types) {
        this.memory = memory;
        this.raw = raw;
        this.types = types;
    }

    @Override
    public long allocate(int type, int slots) {
        if (slots < 0) return 0;
        long o = raw.malloc(32 + 8L * slots);
        if (o == 0) return 0;
        memory.storeLong(o, 1);
        memory.storeInt(o + 8, type);
        memory.storeInt(o + 12, 0);
        memory.storeLong(o + 16, slots);
        memory.storeLong(o + 24, 0);
        for (int i = 0; i < slots; i++) memory.storeLong(o + 32 + 8L * i, 0);
        return o;
    }

    @Override
    public void incref(long o) {
        if (o == 0) return;
        memory.storeLong(o, alive(o) + 1);
    }

    @Override
    public void decref(long o) {
        if (o == 0) return;
        alive(o);
        if (drop(o)) walk(o);
    }

    @Override
    public long refcount(long o) {
        return alive(o);
    }

    @Override
    public long get(long o, int slot) {
        alive(o);
        return memory.loadLong(slot(o, slot));
    }

    @Override
    public void set(long o, int slot, long value) {
        alive(o);
        long p = slot(o, slot);
        if (value != 0) memory.storeLong(value, alive(value) + 1);
        long old = memory.loadLong(p);
        memory.storeLong(p, value);
        decref(old);
    }

    // A weak reference: count 8, -1 4, callback 4, referent 8, place that leads here 8, older 8

    @Override
    public long weakref(long o, int callback) {
        alive(o);
        long w = raw.malloc(40);
        if (w == 0) return 0;
        memory.storeLong(w, 1);
        memory.storeInt(w + 8, -1);
        memory.storeInt(w + 12, callback);
        memory.storeLong(w + 16, o);
        link(w + 32, memory.loadLong(o + 24));
        link(o + 24, w);
        return w;
    }

    @Override
    public long deref(long w) {
        alive(w);
        return memory.loadLong(w + 16);
    }

    private long alive(long o) {
        long count = memory.loadLong(o);
        if (count <= 0) throw new DeadObject("Dead: 0x" + Long.toHexString(o));
        return count;
    }

    private long slot(long o, int slot) {
        if (slot < 0 || slot >= memory.loadLong(o + 16)) throw new IndexOutOfBoundsException(slot);
        return o + 32 + 8L * slot;
    }

    private void link(long place, long w) {
        memory.storeLong(place, w);
        if (w != 0) memory.storeLong(w + 24, place);
    }

    /** Takes a reference; true if the object is to be walked through. */
    private boolean drop(long o) {
        long count = memory.loadLong(o) - 1;
        memory.storeLong(o, count);
        if (count > 0) return false;
        int type = memory.loadInt(o + 8);
        if (type == -1) {
            link(memory.loadLong(o + 24), memory.loadLong(o + 32));
            raw.free(o);
            return false;
        }
        if (types.hasFinalizer(type) && memory.loadInt(o + 12) == 0) {
            memory.storeInt(o + 12, 1);
            memory.storeLong(o, 1);
            try {
                types.runFinalizer(type, o);
            } catch (RuntimeException e) {
                types.reportUnraisable(e);
            }
            count = memory.loadLong(o) - 1;
            memory.storeLong(o, count);
            if (count > 0) return false;
        }
        for (long w = memory.loadLong(o + 24); w != 0; w = memory.loadLong(w + 32)) {
            memory.storeLong(w + 16, 0);
        }
        // Who is dropped by a callback leaves the list by itself and is never called.
        for (long w = memory.loadLong(o + 24); w != 0; w = memory.loadLong(o + 24)) {
            memory.storeLong(w, memory.loadLong(w) + 1);
            link(o + 24, memory.loadLong(w + 32));
            int callback = memory.loadInt(w + 12);
            try {
                memory.storeLong(w + 32, 0);
                memory.storeLong(w + 24, w + 32); // A list of nobody else.
                if (callback != TypeTable.NO_CALLBACK) types.runCallback(callback, w);
            } catch (RuntimeException e) {
                types.reportUnraisable(e);
            }
            drop(w);
        }
        return true;
    }

    private void walk(long root) {
        memory.storeInt(root + 12, 0);
        long o = root;
        long parent = 0;
        while (true) {
            int done = memory.loadInt(o + 12);
            int length = (int) memory.loadLong(o + 16);
            if (done == length) {
                raw.free(o);
                if (parent == 0) return;
                o = parent;
                parent = memory.loadLong(o + 24);
                continue;
            }
            memory.storeInt(o + 12, done + 1);
            int order = types.releaseOrder(memory.loadInt(o + 8)).ordinal();
            int i = order == ReleaseOrder.BACKWARD.ordinal() ? length - 1 - done : done;
            long child = memory.loadLong(o + 32 + 8L * i);
            if (child == 0 || !drop(child)) continue;
            memory.storeInt(child + 12, 0);
            memory.storeLong(o + 24, parent);
            parent = o;
            o = child;
        }
    }
}
