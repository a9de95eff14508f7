package pymemlab.refcount;

import static pymemlab.spec.machine.Memory.NULL;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.raw.RawAllocator;
import pymemlab.spec.refcount.ObjectLayout;
import pymemlab.spec.refcount.ReleaseOrder;
import pymemlab.spec.refcount.TypeTable;

/** Takes each generation of dead objects through the four stages, one stage after the other. */
final class Generations {

    private static final int FINALIZED = 1;

    private final Memory memory;
    private final RawAllocator raw;
    private final TypeTable types;
    private final WeakBook book;
    private final Queue arrivals;
    private final Queue fresh;
    private final Queue finalized;
    private final Queue unknown;
    private final Queue hollow;
    private boolean burying;

    Generations(Memory memory, RawAllocator raw, TypeTable types, WeakBook book) {
        this.memory = memory;
        this.raw = raw;
        this.types = types;
        this.book = book;
        this.arrivals = new Queue(memory);
        this.fresh = new Queue(memory);
        this.finalized = new Queue(memory);
        this.unknown = new Queue(memory);
        this.hollow = new Queue(memory);
    }

    void release(long object) {
        long left = memory.loadLong(object) - 1;
        if (left > 0) {
            memory.storeLong(object, left);
        } else if (book.contains(object)) {
            memory.storeLong(object, 0);
            book.erase(object);
            raw.free(object);
        } else {
            arrivals.add(object);
        }
    }

    void bury() {
        if (burying) {
            return;
        }
        burying = true;
        while (!arrivals.isEmpty()) {
            fresh.takeFrom(arrivals);
            runFinalizers();
            clearWeakReferences();
            releaseSlots();
            giveBack();
        }
        burying = false;
    }

    private void runFinalizers() {
        while (!fresh.isEmpty()) {
            long object = fresh.remove();
            memory.storeLong(object, 1);
            runFinalizer(ObjectLayout.type(memory, object), object);
            long left = memory.loadLong(object) - 1;
            memory.storeLong(object, left);
            if (left == 0) {
                finalized.add(object);
            }
        }
    }

    private void runFinalizer(int type, long object) {
        long flags = object + ObjectLayout.FLAGS;
        if (!types.hasFinalizer(type) || memory.loadInt(flags) == FINALIZED) {
            return;
        }
        memory.storeInt(flags, FINALIZED);
        try {
            types.runFinalizer(type, object);
        } catch (RuntimeException e) {
            types.reportUnraisable(e);
        }
    }

    private void clearWeakReferences() {
        while (!finalized.isEmpty()) {
            long object = finalized.remove();
            long weak = book.close(object);
            while (weak != NULL) {
                callBack(weak);
                long next = book.older(weak);
                release(weak);
                weak = next;
            }
            unknown.add(object);
        }
    }

    private void callBack(long weak) {
        int callback = book.callback(weak);
        if (callback != TypeTable.NO_CALLBACK) {
            try {
                types.runCallback(callback, weak);
            } catch (RuntimeException e) {
                types.reportUnraisable(e);
            }
        }
    }

    private void releaseSlots() {
        while (!unknown.isEmpty()) {
            long object = unknown.remove();
            int length = (int) ObjectLayout.length(memory, object);
            boolean forward =
                    types.releaseOrder(ObjectLayout.type(memory, object)) == ReleaseOrder.FORWARD;
            for (int i = 0; i < length; i++) {
                releaseSlot(object, forward ? i : length - 1 - i);
            }
            hollow.add(object);
        }
    }

    private void releaseSlot(long object, int slot) {
        long child = ObjectLayout.slot(memory, object, slot);
        if (child != NULL) {
            release(child);
        }
    }

    private void giveBack() {
        while (!hollow.isEmpty()) {
            raw.free(hollow.remove());
        }
    }
}
