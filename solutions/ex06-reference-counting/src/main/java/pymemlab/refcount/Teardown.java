package pymemlab.refcount;

import static pymemlab.spec.machine.Memory.NULL;
import static pymemlab.spec.refcount.ObjectLayout.FLAGS;
import static pymemlab.spec.refcount.ObjectLayout.OWN_WORD;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.raw.RawAllocator;
import pymemlab.spec.refcount.ObjectLayout;
import pymemlab.spec.refcount.ReleaseOrder;
import pymemlab.spec.refcount.TypeTable;

/**
 * Takes the dead apart, stage by stage, and alone gives memory back.
 *
 * <p>CPython calls itself for a child that dies. Here the child goes to the front of the trashcan,
 * and its parent, which notes how far it has come, is gone on with when the child is gone: the same
 * order without recursion. What Java code lets die waits in the trashcan until that code returns.
 */
final class Teardown {

    /** The object's finalizer has run, which it does once: this stays when it resurrects. */
    private static final int FINALIZED = 1;

    /** The object waits for a child; its own word says how many slots are released. */
    private static final int RELEASING = 2;

    private final Memory memory;
    private final RawAllocator raw;
    private final TypeTable types;
    private final Counts counts;
    private final Slots slots;
    private final WeakReferences weakReferences;
    private final Trashcan trashcan;
    private boolean working;

    Teardown(
            Memory memory,
            RawAllocator raw,
            TypeTable types,
            Counts counts,
            Slots slots,
            WeakReferences weakReferences) {
        this.memory = memory;
        this.raw = raw;
        this.types = types;
        this.counts = counts;
        this.slots = slots;
        this.weakReferences = weakReferences;
        trashcan = new Trashcan(memory);
    }

    /** Gives up a reference, and takes apart whoever dies of it. */
    void release(long object) {
        if (drop(object) && !working) {
            emptyTrashcan();
        }
    }

    /** Gives up a reference; true when the object is in the trashcan now. */
    private boolean drop(long object) {
        if (!counts.drop("decref", object)) {
            return false;
        }
        if (weakReferences.include(object)) {
            // It has no finalizer and no slots, so nothing has to wait.
            weakReferences.remove(object);
            raw.free(object);
            return false;
        }
        trashcan.deposit(object);
        return true;
    }

    private void emptyTrashcan() {
        working = true;
        try {
            for (long dead = trashcan.next(); dead != NULL; dead = trashcan.next()) {
                goOn(dead);
            }
        } finally {
            working = false;
        }
    }

    /** Works on an object until it is gone or somebody else may have to go first. */
    private void goOn(long object) {
        int type = ObjectLayout.type(memory, object);
        int stage = memory.loadInt(object + FLAGS);
        if (stage == RELEASING) {
            releaseSlots(object, type, memory.loadLong(object + OWN_WORD));
            return;
        }
        if (stage != FINALIZED && types.hasFinalizer(type)) {
            runFinalizer(object, type);
            return;
        }
        weakReferences.clear(object);
        long toCallBack = weakReferences.takeNewest(object);
        if (toCallBack == NULL) {
            releaseSlots(object, type, 0);
        } else {
            runCallback(toCallBack);
        }
    }

    private void runFinalizer(long object, int type) {
        trashcan.removeNext();
        memory.storeInt(object + FLAGS, FINALIZED);
        counts.startAtOne(object);
        try {
            types.runFinalizer(type, object);
        } catch (RuntimeException thrown) {
            types.reportUnraisable(thrown);
        }
        // If no other reference came, it dies again, behind those whom its finalizer let die.
        drop(object);
    }

    private void runCallback(long weakReference) {
        try {
            types.runCallback(weakReferences.callback(weakReference), weakReference);
        } catch (RuntimeException thrown) {
            types.reportUnraisable(thrown);
        }
    }

    /** Releases slots until a child dies of it; without such a child the object is gone. */
    private void releaseSlots(long object, int type, long released) {
        ReleaseOrder order = types.releaseOrder(type);
        long length = ObjectLayout.length(memory, object);
        for (long done = released; done < length; done++) {
            long child = slots.inTurn(object, order, done, length);
            if (child != NULL && drop(child)) {
                memory.storeInt(object + FLAGS, RELEASING);
                memory.storeLong(object + OWN_WORD, done + 1);
                return;
            }
        }
        trashcan.removeNext();
        raw.free(object);
    }
}
