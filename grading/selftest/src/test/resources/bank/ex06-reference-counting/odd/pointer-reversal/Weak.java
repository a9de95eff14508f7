package pymemlab.refcount;

import static pymemlab.spec.machine.Memory.NULL;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.refcount.ObjectLayout;
import pymemlab.spec.refcount.TypeTable;

/** Weak references: a type of -1, and a list that begins in the referent's own word. */
final class Weak {

    static final int SIZE = 48;
    static final int REFERENT = 24;
    static final int OLDER = 40;

    private static final int CALLBACK = 16;
    private static final int NEWER = 32;

    private Weak() {}

    static boolean is(Memory memory, long object) {
        return ObjectLayout.type(memory, object) < 0;
    }

    static void join(Memory memory, long weak, long object, int callback) {
        memory.storeInt(weak + ObjectLayout.TYPE, -1);
        memory.storeLong(weak + CALLBACK, callback);
        memory.storeLong(weak + REFERENT, object);
        connect(memory, object, weak, memory.loadLong(object + ObjectLayout.OWN_WORD));
        connect(memory, object, NULL, weak);
    }

    static void leave(Memory memory, long weak) {
        long object = memory.loadLong(weak + REFERENT);
        if (object != NULL) {
            long newer = memory.loadLong(weak + NEWER);
            connect(memory, object, newer, memory.loadLong(weak + OLDER));
        }
    }

    /** Each gets a reference more, so that the list holds while callbacks run. */
    static void clear(Memory memory, long object) {
        long weak = memory.loadLong(object + ObjectLayout.OWN_WORD);
        while (weak != NULL) {
            memory.storeLong(weak + REFERENT, NULL);
            memory.storeLong(weak, memory.loadLong(weak) + 1);
            weak = memory.loadLong(weak + OLDER);
        }
    }

    static void callBack(Memory memory, TypeTable types, long weak) {
        int callback = (int) memory.loadLong(weak + CALLBACK);
        if (callback != TypeTable.NO_CALLBACK) {
            types.runCallback(callback, weak);
        }
    }

    private static void connect(Memory memory, long object, long newer, long older) {
        long place = newer == NULL ? object + ObjectLayout.OWN_WORD : newer + OLDER;
        memory.storeLong(place, older);
        if (older != NULL) {
            memory.storeLong(older + NEWER, newer);
        }
    }
}
