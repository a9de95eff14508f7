package pymemlab.refcount;

import pymemlab.spec.machine.Memory;

/** A word that may hold an object. */
record Slot(Memory memory, long address) {

    long load() {
        return memory.loadLong(address);
    }

    void store(long value) {
        memory.storeLong(address, value);
    }

    Header header() {
        return new Header(memory, load());
    }
}
