package pymemlab.refcount;

import static pymemlab.spec.machine.Memory.NULL;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.raw.RawAllocator;
import pymemlab.spec.refcount.DeadObject;
import pymemlab.spec.refcount.ObjectLayout;
import pymemlab.spec.refcount.ReferenceCounting;
import pymemlab.spec.refcount.ReleaseOrder;
import pymemlab.spec.refcount.TypeTable;

/** As CPython does it: recursion, and a trashcan for those whom it would reach too deep. */
public final class CountedHeap implements ReferenceCounting {

    private static final int DEEPEST = 50;
    private static final int FINALIZED = 2;

    private final Memory memory;
    private final RawAllocator raw;
    private final TypeTable types;
    private final WeakReferences weakReferences;
    private final Trashcan trashcan;
    private int depth;

    public CountedHeap(Memory memory, RawAllocator raw, TypeTable types) {
        this.memory = memory;
        this.raw = raw;
        this.types = types;
        weakReferences = new WeakReferences(memory);
        trashcan = new Trashcan(memory);
    }

    @Override
    public long allocate(int type, int slots) {
        if (slots < 0) {
            return NULL;
        }
        long object = raw.malloc(ObjectLayout.sizeOf(slots));
        if (object == NULL) {
            return NULL;
        }
        memory.fill(object, ObjectLayout.sizeOf(slots), (byte) 0);
        memory.storeLong(object + ObjectLayout.COUNT, 1);
        memory.storeInt(object + ObjectLayout.TYPE, type);
        memory.storeLong(object + ObjectLayout.LENGTH, slots);
        return object;
    }

    @Override
    public void incref(long object) {
        if (object == NULL) {
            return;
        }
        memory.storeLong(object, living(object) + 1);
    }

    @Override
    public void decref(long object) {
        if (object == NULL) {
            return;
        }
        long count = living(object) - 1;
        memory.storeLong(object, count);
        if (count == 0) {
            die(object);
        }
    }

    @Override
    public long refcount(long object) {
        return living(object);
    }

    @Override
    public long get(long object, int slot) {
        living(object);
        mustExist(object, slot);
        return ObjectLayout.slot(memory, object, slot);
    }

    @Override
    public void set(long object, int slot, long value) {
        living(object);
        mustExist(object, slot);
        incref(value);
        long place = ObjectLayout.slotOf(object, slot);
        long old = memory.loadLong(place);
        memory.storeLong(place, value);
        decref(old);
    }

    @Override
    public long weakref(long object, int callback) {
        living(object);
        long weak = raw.malloc(WeakReferences.SIZE);
        if (weak != NULL) {
            memory.storeLong(weak, 1);
            weakReferences.begin(weak, object, callback);
        }
        return weak;
    }

    @Override
    public long deref(long weakReference) {
        living(weakReference);
        return weakReferences.referent(weakReference);
    }

    private long living(long object) {
        long count = memory.loadLong(object);
        if (count < 1) {
            throw new DeadObject(
                    "This call needs a live object, but 0x%x is dead".formatted(object));
        }
        return count;
    }

    private void mustExist(long object, int slot) {
        if (slot < 0 || slot >= ObjectLayout.length(memory, object)) {
            throw new IndexOutOfBoundsException("There is no slot " + slot);
        }
    }

    private void die(long object) {
        if (weakReferences.contain(object)) {
            weakReferences.end(object);
            raw.free(object);
            return;
        }
        if (resurrects(object)) {
            return;
        }
        clearWeakReferences(object);
        if (depth == DEEPEST) {
            trashcan.deposit(object);
            return;
        }
        depth++;
        dismantle(object);
        while (depth == 1 && !trashcan.isEmpty()) {
            dismantle(trashcan.take());
        }
        depth--;
    }

    private boolean resurrects(long object) {
        int type = ObjectLayout.type(memory, object);
        int flags = memory.loadInt(object + ObjectLayout.FLAGS);
        if (!types.hasFinalizer(type) || (flags & FINALIZED) != 0) {
            return false;
        }
        memory.storeInt(object + ObjectLayout.FLAGS, flags | FINALIZED);
        memory.storeLong(object, 1);
        try {
            types.runFinalizer(type, object);
        } catch (RuntimeException e) {
            types.reportUnraisable(e);
        }
        long left = memory.loadLong(object) - 1;
        memory.storeLong(object, left);
        return left > 0;
    }

    private void clearWeakReferences(long object) {
        weakReferences.clear(object);
        long weak = weakReferences.takeNewest(object);
        while (weak != NULL) {
            callBack(weak);
            weak = weakReferences.takeNewest(object);
        }
    }

    private void callBack(long weak) {
        int callback = weakReferences.callback(weak);
        if (callback == TypeTable.NO_CALLBACK) {
            return;
        }
        incref(weak);
        try {
            types.runCallback(callback, weak);
        } catch (RuntimeException e) {
            types.reportUnraisable(e);
        }
        decref(weak);
    }

    private void dismantle(long object) {
        int last = (int) ObjectLayout.length(memory, object) - 1;
        if (types.releaseOrder(ObjectLayout.type(memory, object)) == ReleaseOrder.FORWARD) {
            for (int i = 0; i <= last; i++) {
                decref(ObjectLayout.slot(memory, object, i));
            }
        } else {
            for (int i = last; i >= 0; i--) {
                decref(ObjectLayout.slot(memory, object, i));
            }
        }
        raw.free(object);
    }
}
