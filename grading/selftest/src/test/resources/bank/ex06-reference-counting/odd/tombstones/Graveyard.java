package pymemlab.refcount;

import static pymemlab.spec.machine.Memory.NULL;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.refcount.ObjectLayout;
import pymemlab.spec.refcount.ReleaseOrder;
import pymemlab.spec.refcount.TypeTable;

/**
 * Finalizers and callbacks run at once; what is left to do, slots and memory, waits for the spade.
 * Those who wait need no stone any more, so their own words link them.
 */
final class Graveyard {

    private static final int HAD_ITS_SAY = 1;

    private final Memory memory;
    private final Store store;
    private final Stones stones;
    private final TypeTable types;
    private long laidOut = NULL;
    private boolean digging;

    Graveyard(Memory memory, Store store, Stones stones, TypeTable types) {
        this.memory = memory;
        this.store = store;
        this.stones = stones;
        this.types = types;
    }

    /** Takes a reference from an object, or from nobody. */
    void release(long object) {
        if (object == NULL || store.countDown(object) > 0) {
            return;
        }
        if (stones.isVisitor(object)) {
            stones.leave(object);
        } else if (isDeadAfterItsSay(object)) {
            inform(object);
            memory.storeLong(object + ObjectLayout.OWN_WORD, laidOut);
            laidOut = object;
        }
    }

    void dig() {
        if (digging) {
            return;
        }
        digging = true;
        while (laidOut != NULL) {
            long object = laidOut;
            laidOut = memory.loadLong(object + ObjectLayout.OWN_WORD);
            releaseSlots(object);
            store.giveBack(object);
        }
        digging = false;
    }

    private boolean isDeadAfterItsSay(long object) {
        int type = ObjectLayout.type(memory, object);
        long flags = object + ObjectLayout.FLAGS;
        if (!types.hasFinalizer(type) || memory.loadInt(flags) == HAD_ITS_SAY) {
            return true;
        }
        memory.storeInt(flags, HAD_ITS_SAY);
        store.setCount(object, 1);
        try {
            types.runFinalizer(type, object);
        } catch (Exception lost) {
            types.reportUnraisable(lost);
        }
        return store.countDown(object) == 0;
    }

    private void inform(long object) {
        long stone = stones.engrave(object);
        if (stone == NULL) {
            return;
        }
        long visitor = stones.callNext(stone);
        while (visitor != NULL) {
            if (stones.callback(visitor) != TypeTable.NO_CALLBACK) {
                call(visitor);
            }
            visitor = stones.callNext(stone);
        }
        stones.letGo(stone);
    }

    private void call(long visitor) {
        store.setCount(visitor, store.count(visitor) + 1);
        try {
            types.runCallback(stones.callback(visitor), visitor);
        } catch (Exception lost) {
            types.reportUnraisable(lost);
        }
        release(visitor);
    }

    private void releaseSlots(long object) {
        long from = ObjectLayout.SLOTS;
        long to = ObjectLayout.sizeOf(ObjectLayout.length(memory, object));
        int type = ObjectLayout.type(memory, object);
        if (types.releaseOrder(type).equals(ReleaseOrder.FORWARD)) {
            for (long at = from; at < to; at += ObjectLayout.SLOT_SIZE) {
                release(memory.loadLong(object + at));
            }
        } else {
            for (long at = to - ObjectLayout.SLOT_SIZE; at >= from; at -= ObjectLayout.SLOT_SIZE) {
                release(memory.loadLong(object + at));
            }
        }
    }
}
