package pymemlab.refcount;

import static pymemlab.spec.machine.Memory.NULL;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.refcount.ObjectLayout;

/**
 * Lists of weak references. Each one knows the place of the word that leads to it, be that in the
 * object or in a newer weak reference; NULL when it is in no list.
 *
 * <pre>
 *   +0 count   +8 callback, +12 mark   +16 referent   +24 place   +32 older
 * </pre>
 */
final class WeakReferences {

    static final long SIZE = 40;

    private static final long CALLBACK = 8;
    private static final long MARK = ObjectLayout.FLAGS;
    private static final int IS_WEAK = 1;
    private static final long REFERENT = 16;
    private static final long PLACE = 24;
    private static final long OLDER = 32;

    private final Memory memory;

    WeakReferences(Memory memory) {
        this.memory = memory;
    }

    boolean contain(long object) {
        return (memory.loadInt(object + MARK) & IS_WEAK) != 0;
    }

    void begin(long weak, long object, int callback) {
        memory.storeInt(weak + CALLBACK, callback);
        memory.storeInt(weak + MARK, IS_WEAK);
        memory.storeLong(weak + REFERENT, object);
        long place = object + ObjectLayout.OWN_WORD;
        lead(weak + OLDER, memory.loadLong(place));
        lead(place, weak);
    }

    void end(long weak) {
        long place = memory.loadLong(weak + PLACE);
        if (place != NULL) {
            lead(place, memory.loadLong(weak + OLDER));
        }
    }

    /** Lets all of the object's weak references answer NULL; they stay in its list. */
    void clear(long object) {
        long weak = memory.loadLong(object + ObjectLayout.OWN_WORD);
        while (weak != NULL) {
            memory.storeLong(weak + REFERENT, NULL);
            weak = memory.loadLong(weak + OLDER);
        }
    }

    long takeNewest(long object) {
        long weak = memory.loadLong(object + ObjectLayout.OWN_WORD);
        if (weak != NULL) {
            end(weak);
            memory.storeLong(weak + PLACE, NULL);
        }
        return weak;
    }

    long referent(long weak) {
        return memory.loadLong(weak + REFERENT);
    }

    int callback(long weak) {
        return memory.loadInt(weak + CALLBACK);
    }

    private void lead(long place, long weak) {
        memory.storeLong(place, weak);
        if (weak != NULL) {
            memory.storeLong(weak + PLACE, place);
        }
    }
}
