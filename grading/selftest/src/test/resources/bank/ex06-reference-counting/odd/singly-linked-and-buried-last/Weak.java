package pymemlab.refcount;

import static pymemlab.spec.machine.Memory.NULL;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.refcount.ObjectLayout;

/**
 * A view of one weak reference: +0 count, +8 type, +12 flags, +16 referent, +24 own word, +32 whose
 * list it is in, +40 the next older, +48 callback.
 */
record Weak(Memory memory, long address) {

    static final long SIZE = 56;

    private static final long REFERENT = 16;
    private static final long HOME = 32;
    private static final long OLDER = 40;
    private static final long CALLBACK = 48;

    void watch(long object, int callback) {
        memory.storeLong(address, 1);
        memory.storeInt(address + ObjectLayout.FLAGS, Death.WEAK);
        memory.storeLong(address + REFERENT, object);
        memory.storeLong(address + HOME, object);
        memory.storeLong(address + OLDER, memory.loadLong(object + ObjectLayout.OWN_WORD));
        memory.storeLong(object + ObjectLayout.OWN_WORD, address);
        memory.storeInt(address + CALLBACK, callback);
    }

    long referent() {
        return memory.loadLong(address + REFERENT);
    }

    int callback() {
        return memory.loadInt(address + CALLBACK);
    }

    Weak older() {
        return new Weak(memory, memory.loadLong(address + OLDER));
    }

    boolean isNone() {
        return address == NULL;
    }

    void clear() {
        memory.storeLong(address + REFERENT, NULL);
    }

    /** Goes out of the list it is in, if it is in one. */
    void leave() {
        long home = memory.loadLong(address + HOME);
        if (home == NULL) {
            return;
        }
        memory.storeLong(address + HOME, NULL);
        long place = home + ObjectLayout.OWN_WORD;
        while (memory.loadLong(place) != address) {
            place = memory.loadLong(place) + OLDER;
        }
        memory.storeLong(place, memory.loadLong(address + OLDER));
    }
}
