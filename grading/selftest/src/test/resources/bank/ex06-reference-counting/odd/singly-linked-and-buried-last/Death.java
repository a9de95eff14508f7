package pymemlab.refcount;

import static pymemlab.spec.machine.Memory.NULL;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.refcount.ObjectLayout;
import pymemlab.spec.refcount.ReleaseOrder;
import pymemlab.spec.refcount.TypeTable;

/**
 * Finalizers and callbacks run as soon as an object is to die; its slots wait for their turn, and
 * its memory for the end. The own words link both those who wait and the corpses.
 */
final class Death {

    static final int FRESH = 0;
    static final int FINALIZED = 1;
    static final int WEAK = 2;

    private final Memory memory;
    private final TypeTable types;
    private int calls;
    private boolean atWork;
    private long firstWaiting = NULL;
    private long lastWaiting = NULL;
    private long corpses = NULL;

    Death(Memory memory, TypeTable types) {
        this.memory = memory;
        this.types = types;
    }

    /** A call that ends with {@link #isOver} begins. */
    void enter() {
        calls++;
    }

    /** Ends a call; says whether it was the outermost. */
    boolean isOver() {
        if (!atWork) {
            atWork = true;
            releaseAllSlots();
            atWork = false;
        }
        calls--;
        return calls == 0;
    }

    /** A block that nobody needs, or NULL. */
    long takeCorpse() {
        long corpse = corpses;
        if (corpse != NULL) {
            corpses = memory.loadLong(corpse + ObjectLayout.OWN_WORD);
        }
        return corpse;
    }

    void letGo(long object) {
        if (countDown(object) > 0) {
            return;
        }
        int flags = memory.loadInt(object + ObjectLayout.FLAGS);
        if (flags == WEAK) {
            new Weak(memory, object).leave();
            addCorpse(object);
            return;
        }
        if (flags == FRESH && resurrects(object)) {
            return;
        }
        clearWeakReferences(object);
        addWaiting(object);
    }

    private boolean resurrects(long object) {
        int type = ObjectLayout.type(memory, object);
        if (!types.hasFinalizer(type)) {
            return false;
        }
        memory.storeInt(object + ObjectLayout.FLAGS, FINALIZED);
        memory.storeLong(object, 1);
        try {
            types.runFinalizer(type, object);
        } catch (RuntimeException e) {
            types.reportUnraisable(e);
        }
        return countDown(object) > 0;
    }

    private void clearWeakReferences(long object) {
        Weak weak = newest(object);
        while (!weak.isNone()) {
            weak.clear();
            weak = weak.older();
        }
        weak = newest(object);
        while (!weak.isNone()) {
            weak.leave();
            if (weak.callback() != TypeTable.NO_CALLBACK) {
                callBack(weak);
            }
            weak = newest(object);
        }
    }

    private Weak newest(long object) {
        return new Weak(memory, memory.loadLong(object + ObjectLayout.OWN_WORD));
    }

    private void callBack(Weak weak) {
        memory.storeLong(weak.address(), ObjectLayout.count(memory, weak.address()) + 1);
        try {
            types.runCallback(weak.callback(), weak.address());
        } catch (RuntimeException e) {
            types.reportUnraisable(e);
        }
        letGo(weak.address());
    }

    private void releaseAllSlots() {
        while (firstWaiting != NULL) {
            long object = firstWaiting;
            firstWaiting = memory.loadLong(object + ObjectLayout.OWN_WORD);
            releaseSlots(object);
            addCorpse(object);
        }
    }

    private void releaseSlots(long object) {
        long length = ObjectLayout.length(memory, object);
        ReleaseOrder order = types.releaseOrder(ObjectLayout.type(memory, object));
        for (long turn = 0; turn < length; turn++) {
            long slot = order == ReleaseOrder.BACKWARD ? length - turn - 1 : turn;
            long held = ObjectLayout.slot(memory, object, slot);
            if (held != NULL) {
                letGo(held);
            }
        }
    }

    private void addWaiting(long object) {
        memory.storeLong(object + ObjectLayout.OWN_WORD, NULL);
        if (firstWaiting == NULL) {
            firstWaiting = object;
        } else {
            memory.storeLong(lastWaiting + ObjectLayout.OWN_WORD, object);
        }
        lastWaiting = object;
    }

    private void addCorpse(long object) {
        memory.storeLong(object + ObjectLayout.OWN_WORD, corpses);
        corpses = object;
    }

    private long countDown(long object) {
        long count = memory.loadLong(object) - 1;
        memory.storeLong(object, count);
        return count;
    }
}
