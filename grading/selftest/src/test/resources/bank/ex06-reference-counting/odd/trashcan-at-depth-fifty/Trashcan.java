package pymemlab.refcount;

import static pymemlab.spec.machine.Memory.NULL;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.refcount.ObjectLayout;

/** Dead objects whose slots are still to be released, linked through their own words. */
final class Trashcan {

    private final Memory memory;
    private long newest = NULL;

    Trashcan(Memory memory) {
        this.memory = memory;
    }

    boolean isEmpty() {
        return newest == NULL;
    }

    void deposit(long object) {
        memory.storeLong(object + ObjectLayout.OWN_WORD, newest);
        newest = object;
    }

    long take() {
        long object = newest;
        newest = memory.loadLong(object + ObjectLayout.OWN_WORD);
        return object;
    }
}
