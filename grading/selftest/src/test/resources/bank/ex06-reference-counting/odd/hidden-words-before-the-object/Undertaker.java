package pymemlab.refcount;

import static pymemlab.spec.machine.Memory.NULL;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.raw.RawAllocator;
import pymemlab.spec.refcount.ObjectLayout;
import pymemlab.spec.refcount.ReleaseOrder;
import pymemlab.spec.refcount.TypeTable;

/** Buries one object after the other; those who wait are linked by a hidden word. */
final class Undertaker {

    private static final int FINALIZED = 1;

    private final Memory memory;
    private final RawAllocator raw;
    private final TypeTable types;
    private final WeakLists weak;
    private long first = NULL;
    private long last = NULL;
    private boolean working;

    Undertaker(Memory memory, RawAllocator raw, TypeTable types, WeakLists weak) {
        this.memory = memory;
        this.raw = raw;
        this.types = types;
        this.weak = weak;
    }

    /** Takes one of {@code count} references away. */
    void release(long object, long count) {
        if (count > 1) {
            memory.storeLong(object, count - 1);
        } else if (WeakLists.isWeak(memory, object)) {
            memory.storeLong(object, 0);
            weak.leave(object);
            raw.free(Hidden.blockOf(object));
        } else {
            enqueue(object);
        }
    }

    /** Buries all who wait, unless somebody further up the stack does. */
    void work() {
        if (working) {
            return;
        }
        working = true;
        try {
            while (first != NULL) {
                bury(dequeue());
            }
        } finally {
            working = false;
        }
    }

    private void enqueue(long object) {
        memory.storeLong(object, 0);
        memory.storeLong(object - Hidden.NEXT, NULL);
        if (first == NULL) {
            first = object;
        } else {
            memory.storeLong(last - Hidden.NEXT, object);
        }
        last = object;
    }

    private long dequeue() {
        long object = first;
        first = memory.loadLong(object - Hidden.NEXT);
        memory.storeLong(object, 1);
        return object;
    }

    private void bury(long object) {
        int type = ObjectLayout.type(memory, object);
        if (types.hasFinalizer(type) && !isFinalized(object)) {
            runFinalizer(type, object);
        }
        long count = memory.loadLong(object) - 1;
        memory.storeLong(object, count);
        if (count > 0) {
            return;
        }
        callBack(weak.clear(object));
        releaseSlots(type, object);
        raw.free(Hidden.blockOf(object));
    }

    private boolean isFinalized(long object) {
        return memory.loadInt(object + ObjectLayout.FLAGS) == FINALIZED;
    }

    private void runFinalizer(int type, long object) {
        memory.storeInt(object + ObjectLayout.FLAGS, FINALIZED);
        try {
            types.runFinalizer(type, object);
        } catch (RuntimeException thrown) {
            types.reportUnraisable(thrown);
        }
    }

    private void callBack(long chain) {
        long reference = chain;
        while (reference != NULL) {
            try {
                types.runCallback(weak.callback(reference), reference);
            } catch (RuntimeException thrown) {
                types.reportUnraisable(thrown);
            }
            long next = weak.next(reference);
            release(reference, memory.loadLong(reference));
            reference = next;
        }
    }

    private void releaseSlots(int type, long object) {
        long length = ObjectLayout.length(memory, object);
        boolean forward = types.releaseOrder(type) == ReleaseOrder.FORWARD;
        for (long i = 0; i < length; i++) {
            long held = ObjectLayout.slot(memory, object, forward ? i : length - 1 - i);
            if (held != NULL) {
                release(held, memory.loadLong(held));
            }
        }
    }
}
