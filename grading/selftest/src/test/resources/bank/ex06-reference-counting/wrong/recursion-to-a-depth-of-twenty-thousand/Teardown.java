package pymemlab.refcount;

import static pymemlab.spec.machine.Memory.NULL;
import static pymemlab.spec.refcount.ObjectLayout.FLAGS;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.raw.RawAllocator;
import pymemlab.spec.refcount.ObjectLayout;
import pymemlab.spec.refcount.TypeTable;

/** Takes the dead apart and calls itself for a child. */
final class Teardown {

    private static final int FINALIZED = 1;

    private final Memory memory;
    private final RawAllocator raw;
    private final TypeTable types;
    private final Counts counts;
    private final Slots slots;
    private final WeakReferences weakReferences;

    /** Beyond this depth the dead wait in the trashcan, as CPython has them wait beyond 50. */
    private static final int DEEPEST = 20_000;

    private final Trashcan trashcan;
    private int depth;

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

    void release(long object) {
        if (!counts.drop("decref", object)) {
            return;
        }
        if (weakReferences.include(object)) {
            weakReferences.remove(object);
            raw.free(object);
            return;
        }
        if (depth == DEEPEST) {
            trashcan.deposit(object);
            return;
        }
        depth++;
        takeApart(object);
        depth--;
        for (long next = trashcan.next(); depth == 0 && next != NULL; next = trashcan.next()) {
            trashcan.removeNext();
            depth++;
            takeApart(next);
            depth--;
        }
    }

    private void takeApart(long object) {
        int type = ObjectLayout.type(memory, object);
        if (types.hasFinalizer(type) && memory.loadInt(object + FLAGS) != FINALIZED) {
            memory.storeInt(object + FLAGS, FINALIZED);
            counts.startAtOne(object);
            try {
                types.runFinalizer(type, object);
            } catch (RuntimeException thrown) {
                types.reportUnraisable(thrown);
            }
            if (!counts.drop("decref", object)) {
                return;
            }
        }
        callBack(object);
        long length = ObjectLayout.length(memory, object);
        for (long done = 0; done < length; done++) {
            long child = slots.inTurn(object, types.releaseOrder(type), done, length);
            if (child != NULL) {
                release(child);
            }
        }
        raw.free(object);
    }

    private void callBack(long object) {
        weakReferences.clear(object);
        long next = weakReferences.takeNewest(object);
        while (next != NULL) {
            try {
                types.runCallback(weakReferences.callback(next), next);
            } catch (RuntimeException thrown) {
                types.reportUnraisable(thrown);
            }
            next = weakReferences.takeNewest(object);
        }
    }
}
