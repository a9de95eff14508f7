package pymemlab.refcount;

import static pymemlab.spec.machine.Memory.NULL;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.refcount.ObjectLayout;

/** Weak references lie at odd offsets of their own: +8 -1, +16 older, +24 newer, +32 rest. */
final class WeakBook {

    static final int SIZE = 48;

    private static final int OLDER = 16;
    private static final int NEWER = 24;
    private static final int REFERENT = 32;
    private static final int CALLBACK = 40;

    private final Memory memory;

    WeakBook(Memory memory) {
        this.memory = memory;
    }

    boolean contains(long object) {
        return memory.loadInt(object + ObjectLayout.TYPE) == -1;
    }

    void write(long weak, long object, int callback) {
        memory.storeLong(weak, 1);
        memory.storeInt(weak + ObjectLayout.TYPE, -1);
        memory.storeLong(weak + REFERENT, object);
        memory.storeInt(weak + CALLBACK, callback);
        long newest = memory.loadLong(object + ObjectLayout.OWN_WORD);
        memory.storeLong(weak + OLDER, newest);
        memory.storeLong(weak + NEWER, NULL);
        if (newest != NULL) {
            memory.storeLong(newest + NEWER, weak);
        }
        memory.storeLong(object + ObjectLayout.OWN_WORD, weak);
    }

    void erase(long weak) {
        long object = referent(weak);
        if (object == NULL) {
            return;
        }
        long newer = memory.loadLong(weak + NEWER);
        long older = older(weak);
        if (newer == NULL) {
            memory.storeLong(object + ObjectLayout.OWN_WORD, older);
        } else {
            memory.storeLong(newer + OLDER, older);
        }
        if (older != NULL) {
            memory.storeLong(older + NEWER, newer);
        }
    }

    /** Clears all; each keeps a reference of its own until it was called. */
    long close(long object) {
        long newest = memory.loadLong(object + ObjectLayout.OWN_WORD);
        for (long weak = newest; weak != NULL; weak = older(weak)) {
            memory.storeLong(weak + REFERENT, NULL);
            memory.storeLong(weak, memory.loadLong(weak) + 1);
        }
        return newest;
    }

    long referent(long weak) {
        return memory.loadLong(weak + REFERENT);
    }

    long older(long weak) {
        return memory.loadLong(weak + OLDER);
    }

    int callback(long weak) {
        return memory.loadInt(weak + CALLBACK);
    }
}
