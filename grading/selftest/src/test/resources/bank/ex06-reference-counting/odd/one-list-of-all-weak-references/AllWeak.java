package pymemlab.refcount;

import static pymemlab.spec.machine.Memory.NULL;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.refcount.ObjectLayout;
import pymemlab.spec.refcount.TypeTable;

/** Every weak reference of the heap, the newest first, in one list. */
final class AllWeak {

    static final long SIZE = 40;

    private static final int MARK = -1;
    private static final long CALLBACK = 12;
    private static final long REFERENT = 16;
    private static final long NEWER = 24;
    private static final long OLDER = 32;

    private final Memory memory;
    private long newest = NULL;

    AllWeak(Memory memory) {
        this.memory = memory;
    }

    boolean contains(long object) {
        return ObjectLayout.type(memory, object) == MARK;
    }

    void add(long weak, long object, int callback) {
        memory.storeLong(weak, 1);
        memory.storeInt(weak + ObjectLayout.TYPE, MARK);
        memory.storeInt(weak + CALLBACK, callback);
        memory.storeLong(weak + REFERENT, object);
        memory.storeLong(weak + NEWER, NULL);
        memory.storeLong(weak + OLDER, newest);
        if (newest != NULL) {
            memory.storeLong(newest + NEWER, weak);
        }
        newest = weak;
        countOf(object, 1);
    }

    void remove(long weak) {
        if (referent(weak) != NULL) {
            countOf(referent(weak), -1);
            unlink(weak);
        }
    }

    /** Clears the object's own; those that call back are returned as a list, and kept alive. */
    long clear(long object) {
        long first = NULL;
        long last = NULL;
        long weak = newest;
        for (long left = countOf(object, 0); left > 0; weak = older(weak)) {
            while (referent(weak) != object) {
                weak = older(weak);
            }
            left--;
            unlink(weak);
            memory.storeLong(weak + REFERENT, NULL);
            if (callback(weak) != TypeTable.NO_CALLBACK) {
                memory.storeLong(weak, memory.loadLong(weak) + 1);
                if (last == NULL) {
                    first = weak;
                } else {
                    memory.storeLong(last + NEWER, weak); // The other way round from here on.
                }
                memory.storeLong(weak + NEWER, NULL);
                last = weak;
            }
        }
        return first;
    }

    /** What comes after it in a list that {@link #clear} returned. */
    long next(long weak) {
        return memory.loadLong(weak + NEWER);
    }

    long referent(long weak) {
        return memory.loadLong(weak + REFERENT);
    }

    int callback(long weak) {
        return memory.loadInt(weak + CALLBACK);
    }

    private long older(long weak) {
        return memory.loadLong(weak + OLDER);
    }

    private void unlink(long weak) {
        long newer = memory.loadLong(weak + NEWER);
        long older = older(weak);
        if (newer == NULL) {
            newest = older;
        } else {
            memory.storeLong(newer + OLDER, older);
        }
        if (older != NULL) {
            memory.storeLong(older + NEWER, newer);
        }
    }

    private long countOf(long object, long change) {
        long count = memory.loadLong(object + ObjectLayout.OWN_WORD) + change;
        memory.storeLong(object + ObjectLayout.OWN_WORD, count);
        return count;
    }
}
