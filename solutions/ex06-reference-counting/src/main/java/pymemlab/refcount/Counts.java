package pymemlab.refcount;

import static pymemlab.spec.refcount.ObjectLayout.COUNT;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.refcount.DeadObject;

/** The reference counts of the living, weak references included. */
final class Counts {

    private final Memory memory;

    Counts(Memory memory) {
        this.memory = memory;
    }

    boolean isAlive(long object) {
        return memory.loadLong(object + COUNT) > 0;
    }

    /** The count of an object that the call needs alive. */
    long ofLive(String call, long object) {
        long count = memory.loadLong(object + COUNT);
        if (count <= 0) {
            throw new DeadObject(
                    "%s needs a live object, but 0x%x has lost its last reference. Own a reference to what you use."
                            .formatted(call, object));
        }
        return count;
    }

    void startAtOne(long object) {
        memory.storeLong(object + COUNT, 1);
    }

    void add(String call, long object) {
        memory.storeLong(object + COUNT, ofLive(call, object) + 1);
    }

    /** Counts one reference less; true when it was the last. */
    boolean drop(String call, long object) {
        long rest = ofLive(call, object) - 1;
        memory.storeLong(object + COUNT, rest);
        return rest == 0;
    }
}
