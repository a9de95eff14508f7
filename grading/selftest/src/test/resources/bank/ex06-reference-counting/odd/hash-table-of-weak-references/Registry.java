package pymemlab.refcount;

import static pymemlab.spec.machine.Memory.NULL;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.refcount.ObjectLayout;

/** Which weak references an object has; the table leads to the newest, that to the next older. */
final class Registry {

    private static final int SIZE = 48;
    private static final int WEAK = -7;
    private static final int CALLBACK = 12;
    private static final int REFERENT = 16;
    private static final int NEWER = 24;
    private static final int OLDER = 32;

    private final Memory memory;
    private final Blocks blocks;
    private final HashTable newest;

    Registry(Memory memory, Blocks blocks) {
        this.memory = memory;
        this.blocks = blocks;
        this.newest = new HashTable(memory, blocks);
    }

    long enter(long object, int callback) {
        long weak = blocks.zeroed(SIZE);
        if (weak == NULL) {
            return NULL;
        }
        long older = newest.get(object);
        if (!newest.put(object, weak)) {
            blocks.giveBack(weak);
            return NULL;
        }
        memory.storeLong(weak, 1);
        memory.storeInt(weak + ObjectLayout.TYPE, WEAK);
        memory.storeInt(weak + CALLBACK, callback);
        memory.storeLong(weak + REFERENT, object);
        memory.storeLong(weak + OLDER, older);
        if (older != NULL) {
            memory.storeLong(older + NEWER, weak);
        }
        return weak;
    }

    boolean knows(long object) {
        return ObjectLayout.type(memory, object) == WEAK;
    }

    /** A weak reference has died. */
    void strike(long weak) {
        if (referent(weak) != NULL) {
            unlink(weak, referent(weak));
        }
        blocks.giveBack(weak);
    }

    /** An object has died: clears all its weak references and returns the newest, or NULL. */
    long strikeAll(long object) {
        long first = newest.get(object);
        if (first == NULL) {
            return NULL;
        }
        newest.remove(object);
        for (long weak = first; weak != NULL; weak = older(weak)) {
            memory.storeLong(weak + REFERENT, NULL);
            memory.storeLong(weak, memory.loadLong(weak) + 1);
        }
        return first;
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

    private void unlink(long weak, long object) {
        long newer = memory.loadLong(weak + NEWER);
        long older = older(weak);
        if (older != NULL) {
            memory.storeLong(older + NEWER, newer);
        }
        if (newer != NULL) {
            memory.storeLong(newer + OLDER, older);
        } else if (older != NULL) {
            newest.change(object, older);
        } else {
            newest.remove(object);
        }
    }
}
