package pymemlab.refcount;

import static pymemlab.spec.machine.Memory.NULL;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.raw.RawAllocator;
import pymemlab.spec.refcount.ObjectLayout;
import pymemlab.spec.refcount.ReleaseOrder;
import pymemlab.spec.refcount.TypeTable;

/**
 * Walks through dying trees as Deutsch, Schorr and Waite do: the slot that led down to a child
 * holds the way back up while the walk is below it. How many slots a dying object has released
 * stands, negated, in its count.
 */
final class Walk {

    private static final int FINALIZED = 1;

    private final Memory memory;
    private final RawAllocator raw;
    private final TypeTable types;

    Walk(Memory memory, RawAllocator raw, TypeTable types) {
        this.memory = memory;
        this.raw = raw;
        this.types = types;
    }

    /** Takes a reference from a live object. */
    void release(long root) {
        if (!isDeadBy(root)) {
            return;
        }
        long object = root;
        long above = NULL;
        while (object != NULL) {
            long released = -memory.loadLong(object);
            if (released == ObjectLayout.length(memory, object)) {
                raw.free(object);
                object = above;
                above = object == NULL ? NULL : climb(object);
            } else {
                long place = nextPlace(object, released);
                long child = memory.loadLong(place);
                if (child != NULL && isDeadBy(child)) {
                    memory.storeLong(place, above);
                    above = object;
                    object = child;
                }
            }
        }
    }

    /** The parent of an object whose child has just gone. */
    private long climb(long object) {
        return memory.loadLong(place(object, -memory.loadLong(object) - 1));
    }

    private long nextPlace(long object, long released) {
        memory.storeLong(object, -released - 1);
        return place(object, released);
    }

    private long place(long object, long turn) {
        boolean forward =
                types.releaseOrder(ObjectLayout.type(memory, object)) == ReleaseOrder.FORWARD;
        return ObjectLayout.slotOf(
                object, forward ? turn : ObjectLayout.length(memory, object) - 1 - turn);
    }

    /** Takes one reference; says whether it was the last, and only slots and memory are left. */
    private boolean isDeadBy(long object) {
        long count = memory.loadLong(object) - 1;
        memory.storeLong(object, count);
        if (count > 0) {
            return false;
        }
        if (Weak.is(memory, object)) {
            Weak.leave(memory, object);
            raw.free(object);
            return false;
        }
        if (!isFinal(object)) {
            return false;
        }
        Weak.clear(memory, object);
        callBackAll(object);
        return true;
    }

    private boolean isFinal(long object) {
        int type = ObjectLayout.type(memory, object);
        if (!types.hasFinalizer(type) || memory.loadInt(object + ObjectLayout.FLAGS) == FINALIZED) {
            return true;
        }
        memory.storeInt(object + ObjectLayout.FLAGS, FINALIZED);
        memory.storeLong(object, 1);
        try {
            types.runFinalizer(type, object);
        } catch (RuntimeException unheard) {
            types.reportUnraisable(unheard);
        }
        long count = memory.loadLong(object) - 1;
        memory.storeLong(object, count);
        return count == 0;
    }

    private void callBackAll(long object) {
        long weak = memory.loadLong(object + ObjectLayout.OWN_WORD);
        while (weak != NULL) {
            try {
                Weak.callBack(memory, types, weak);
            } catch (RuntimeException unheard) {
                types.reportUnraisable(unheard);
            }
            long older = memory.loadLong(weak + Weak.OLDER);
            release(weak);
            weak = older;
        }
    }
}
