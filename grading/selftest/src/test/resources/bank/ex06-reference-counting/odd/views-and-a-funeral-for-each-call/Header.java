package pymemlab.refcount;

import static pymemlab.spec.machine.Memory.NULL;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.refcount.DeadObject;
import pymemlab.spec.refcount.ObjectLayout;

/** The first four words of an object. */
record Header(Memory memory, long address) {

    static long bytesFor(int slots) {
        return ObjectLayout.sizeOf(slots);
    }

    void begin(int type, int slots) {
        memory.storeLong(address, 1);
        memory.storeLong(address + ObjectLayout.TYPE, Integer.toUnsignedLong(type));
        memory.storeLong(address + ObjectLayout.LENGTH, slots);
        ownWord().store(NULL);
        for (long i = 0; i < slots; i++) {
            slotAt(i).store(NULL);
        }
    }

    boolean exists() {
        return address != NULL;
    }

    boolean isDead() {
        return count() <= 0;
    }

    Header live() {
        if (isDead()) {
            throw new DeadObject("Nothing can be asked of 0x" + Long.toString(address, 16) + ".");
        }
        return this;
    }

    long count() {
        return memory.loadLong(address);
    }

    void count(long change) {
        memory.storeLong(address, count() + change);
    }

    int type() {
        return memory.loadInt(address + ObjectLayout.TYPE);
    }

    int flags() {
        return memory.loadInt(address + ObjectLayout.FLAGS);
    }

    void flags(int flags) {
        memory.storeInt(address + ObjectLayout.FLAGS, flags);
    }

    long length() {
        return memory.loadLong(address + ObjectLayout.LENGTH);
    }

    Slot ownWord() {
        return new Slot(memory, address + ObjectLayout.OWN_WORD);
    }

    Slot slotAt(long index) {
        return new Slot(memory, ObjectLayout.slotOf(address, index));
    }

    Slot slot(int index) {
        if (index < 0 || index >= length()) {
            throw new IndexOutOfBoundsException("Slot " + index + " of " + length() + ".");
        }
        return slotAt(index);
    }
}
