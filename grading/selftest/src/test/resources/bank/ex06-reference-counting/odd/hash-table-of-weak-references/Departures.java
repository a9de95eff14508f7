package pymemlab.refcount;

import static pymemlab.spec.machine.Memory.NULL;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.refcount.ObjectLayout;
import pymemlab.spec.refcount.ReleaseOrder;
import pymemlab.spec.refcount.TypeTable;

/**
 * A stack through the own words. Children are collected on a second one first, so that moving them
 * turns their order round and the child that was released first is on top.
 */
final class Departures {

    private static final int FINALIZED = 1;

    private final Memory memory;
    private final Blocks blocks;
    private final Registry registry;
    private final TypeTable types;
    private long collected = NULL;
    private long stack = NULL;
    private boolean atWork;

    Departures(Memory memory, Blocks blocks, Registry registry, TypeTable types) {
        this.memory = memory;
        this.blocks = blocks;
        this.registry = registry;
        this.types = types;
    }

    void release(long object) {
        long left = memory.loadLong(object) - 1;
        memory.storeLong(object, left);
        if (left > 0) {
            return;
        }
        if (registry.knows(object)) {
            registry.strike(object);
        } else {
            memory.storeLong(object + ObjectLayout.OWN_WORD, collected);
            collected = object;
        }
    }

    void finish() {
        if (atWork) {
            return;
        }
        atWork = true;
        turnRound();
        while (stack != NULL) {
            long object = stack;
            stack = below(object);
            depart(object);
            turnRound();
        }
        atWork = false;
    }

    private void turnRound() {
        while (collected != NULL) {
            long object = collected;
            collected = below(object);
            memory.storeLong(object + ObjectLayout.OWN_WORD, stack);
            stack = object;
        }
    }

    private void depart(long object) {
        int type = ObjectLayout.type(memory, object);
        if (types.hasFinalizer(type) && revives(object, type)) {
            return;
        }
        long weak = registry.strikeAll(object);
        while (weak != NULL) {
            long older = registry.older(weak);
            callBack(weak);
            release(weak);
            weak = older;
        }
        releaseSlots(object, types.releaseOrder(type) == ReleaseOrder.FORWARD);
        blocks.giveBack(object);
    }

    private boolean revives(long object, int type) {
        if (memory.loadInt(object + ObjectLayout.FLAGS) == FINALIZED) {
            return false;
        }
        memory.storeInt(object + ObjectLayout.FLAGS, FINALIZED);
        memory.storeLong(object, 1);
        try {
            types.runFinalizer(type, object);
        } catch (RuntimeException e) {
            types.reportUnraisable(e);
        }
        long left = memory.loadLong(object) - 1;
        memory.storeLong(object, left);
        return left != 0;
    }

    private void callBack(long weak) {
        int callback = registry.callback(weak);
        if (callback == TypeTable.NO_CALLBACK) {
            return;
        }
        try {
            types.runCallback(callback, weak);
        } catch (RuntimeException e) {
            types.reportUnraisable(e);
        }
    }

    private void releaseSlots(long object, boolean forward) {
        long length = ObjectLayout.length(memory, object);
        long step = forward ? 1 : -1;
        for (long i = forward ? 0 : length - 1; i >= 0 && i < length; i += step) {
            long child = ObjectLayout.slot(memory, object, i);
            if (child != NULL) {
                release(child);
            }
        }
    }

    private long below(long object) {
        return memory.loadLong(object + ObjectLayout.OWN_WORD);
    }
}
