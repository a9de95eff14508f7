package pymemlab.refcount;

import static pymemlab.spec.machine.Memory.NULL;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.refcount.ObjectLayout;
import pymemlab.spec.refcount.TypeTable;

/**
 * The weak references of each object in a list that begins in a hidden word, the newest first.
 *
 * <pre>
 *   +0 count   +8 -1, +12 callback   +16 referent   +24 newer   +32 older
 * </pre>
 */
final class WeakLists {

    static final long SIZE = 40;

    private static final int NO_TYPE = -1;
    private static final long CALLBACK = 12;
    private static final long REFERENT = 16;
    private static final long NEWER = 24;
    private static final long OLDER = 32;

    private final Memory memory;

    WeakLists(Memory memory) {
        this.memory = memory;
    }

    static boolean isWeak(Memory memory, long object) {
        return ObjectLayout.type(memory, object) == NO_TYPE;
    }

    void join(long reference, long object, int callback) {
        memory.storeInt(reference + ObjectLayout.TYPE, NO_TYPE);
        memory.storeInt(reference + CALLBACK, callback);
        memory.storeLong(reference + REFERENT, object);
        memory.storeLong(reference + NEWER, NULL);
        long newest = memory.loadLong(object - Hidden.WEAK);
        memory.storeLong(reference + OLDER, newest);
        if (newest != NULL) {
            memory.storeLong(newest + NEWER, reference);
        }
        memory.storeLong(object - Hidden.WEAK, reference);
    }

    void leave(long reference) {
        long object = referent(reference);
        if (object == NULL) {
            return;
        }
        long newer = memory.loadLong(reference + NEWER);
        long older = memory.loadLong(reference + OLDER);
        memory.storeLong(newer == NULL ? object - Hidden.WEAK : newer + OLDER, older);
        if (older != NULL) {
            memory.storeLong(older + NEWER, newer);
        }
    }

    /** Returns those that call back as a chain, each with one reference more. */
    long clear(long object) {
        long first = NULL;
        long last = NULL;
        long reference = memory.loadLong(object - Hidden.WEAK);
        while (reference != NULL) {
            long older = next(reference);
            memory.storeLong(reference + REFERENT, NULL);
            if (callback(reference) != TypeTable.NO_CALLBACK) {
                memory.storeLong(reference, memory.loadLong(reference) + 1);
                memory.storeLong(reference + OLDER, NULL);
                if (last == NULL) {
                    first = reference;
                } else {
                    memory.storeLong(last + OLDER, reference);
                }
                last = reference;
            }
            reference = older;
        }
        return first;
    }

    long next(long reference) {
        return memory.loadLong(reference + OLDER);
    }

    long referent(long reference) {
        return memory.loadLong(reference + REFERENT);
    }

    int callback(long reference) {
        return memory.loadInt(reference + CALLBACK);
    }
}
