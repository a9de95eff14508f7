package pymemlab.refcount;

import static pymemlab.spec.machine.Memory.NULL;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.raw.RawAllocator;
import pymemlab.spec.refcount.ObjectLayout;
import pymemlab.spec.refcount.ReleaseOrder;
import pymemlab.spec.refcount.TypeTable;

/**
 * Releases slots one at a time: the object on top of the stack lets one child go, and if that dies
 * it is the top. An object's length becomes how many slots are left, the own word links the stack.
 */
final class Reaper {

    private static final int FINALIZED = 1;

    private final Memory memory;
    private final RawAllocator raw;
    private final TypeTable types;
    private final AllWeak all;

    Reaper(Memory memory, RawAllocator raw, TypeTable types, AllWeak all) {
        this.memory = memory;
        this.raw = raw;
        this.types = types;
        this.all = all;
    }

    void release(long object, long count) {
        if (!isLost(object, count)) {
            return;
        }
        memory.storeLong(object + ObjectLayout.OWN_WORD, NULL);
        long top = object;
        while (top != NULL) {
            top = step(top);
        }
    }

    /** Releases a slot of the top, or its memory; returns the new top. */
    private long step(long top) {
        long left = ObjectLayout.length(memory, top);
        if (left == 0) {
            long below = memory.loadLong(top + ObjectLayout.OWN_WORD);
            raw.free(top);
            return below;
        }
        memory.storeLong(top + ObjectLayout.LENGTH, left - 1);
        long child = ObjectLayout.slot(memory, top, nextSlot(top, left));
        if (child == NULL || !isLost(child, memory.loadLong(child))) {
            return top;
        }
        memory.storeLong(child + ObjectLayout.OWN_WORD, top);
        return child;
    }

    /** For FORWARD the flags count up while the length counts down. */
    private long nextSlot(long top, long left) {
        if (types.releaseOrder(ObjectLayout.type(memory, top)) == ReleaseOrder.BACKWARD) {
            return left - 1;
        }
        int slot = memory.loadInt(top + ObjectLayout.FLAGS);
        memory.storeInt(top + ObjectLayout.FLAGS, slot + 1);
        return slot;
    }

    /** Takes one of the references; says whether only slots and memory are left of the object. */
    private boolean isLost(long object, long count) {
        memory.storeLong(object, count - 1);
        if (count > 1) {
            return false;
        }
        if (all.contains(object)) {
            all.remove(object);
            raw.free(object);
            return false;
        }
        if (livesOn(object)) {
            return false;
        }
        if (memory.loadLong(object + ObjectLayout.OWN_WORD) > 0) {
            callBack(all.clear(object));
        }
        memory.storeInt(object + ObjectLayout.FLAGS, 0);
        return true;
    }

    private boolean livesOn(long object) {
        int type = ObjectLayout.type(memory, object);
        if (!types.hasFinalizer(type) || memory.loadInt(object + ObjectLayout.FLAGS) == FINALIZED) {
            return false;
        }
        memory.storeInt(object + ObjectLayout.FLAGS, FINALIZED);
        memory.storeLong(object, 1);
        try {
            types.runFinalizer(type, object);
        } catch (RuntimeException thrown) {
            types.reportUnraisable(thrown);
        }
        long left = memory.loadLong(object) - 1;
        memory.storeLong(object, left);
        return left > 0;
    }

    private void callBack(long list) {
        long weak = list;
        while (weak != NULL) {
            long next = all.next(weak);
            try {
                types.runCallback(all.callback(weak), weak);
            } catch (RuntimeException thrown) {
                types.reportUnraisable(thrown);
            }
            release(weak, memory.loadLong(weak));
            weak = next;
        }
    }
}
