package pymemlab.contracts.cycle;

import java.util.List;
import pymemlab.contracts.BrokenRule;
import pymemlab.spec.control.Machine;
import pymemlab.spec.cycle.CollectorHeader;
import pymemlab.spec.machine.Memory;

/**
 * The objects as memory shows them. What is written here is never read back by the kit, only by the
 * collector, whom each answer costs a load.
 *
 * <pre>
 *   -16 header   +0 count   +8 container (4), slots (4)   +16 newest weak reference   +24 slot 0 …
 * </pre>
 */
final class GraphMirror {

    private static final int COUNT = 0;
    private static final int KIND = 8;
    private static final int LENGTH = 12;
    private static final int NEWEST = 16;
    private static final int SLOTS = 24;
    private static final int OLDER = SLOTS + Long.BYTES; // Of a weak reference, which has one slot.
    private static final int HAS_CALLBACK = OLDER + Long.BYTES;
    private static final int END_OF_WEAK = HAS_CALLBACK + Long.BYTES;

    private final Machine machine;
    private final Memory memory;

    GraphMirror(Machine machine) {
        this.machine = machine;
        this.memory = machine.memory();
    }

    static long bytesOfContainer(int slots) {
        return CollectorHeader.SIZE + SLOTS + (long) slots * Long.BYTES;
    }

    static long bytesOfWeak() {
        return CollectorHeader.SIZE + END_OF_WEAK;
    }

    static long bytesOfAtom() {
        return SLOTS;
    }

    /** Writes a new object, whose slots are empty. */
    void show(KitObject object) {
        showCount(object);
        machine.poke(object.address() + KIND, kind(object));
    }

    /** Writes whether a weak reference has a callback. */
    void showCallback(KitWeak weak) {
        machine.poke(weak.address() + HAS_CALLBACK, weak.callback().isPresent() ? 1 : 0);
    }

    void showCount(KitObject object) {
        machine.poke(object.address() + COUNT, object.count());
    }

    void showSlot(KitObject object, int slot) {
        machine.poke(object.address() + SLOTS + (long) slot * Long.BYTES, slotOf(object, slot));
    }

    /** Writes that a weak reference is in no chain any more. */
    void showCleared(KitWeak weak) {
        machine.poke(weak.address() + OLDER, Memory.NULL);
    }

    /** Writes the chain of all weak references to it, from the newest to the oldest. */
    void showWeakReferences(KitObject referent) {
        List<KitWeak> all = referent.weakReferences();
        long older = Memory.NULL;
        for (KitWeak each : all) {
            machine.poke(each.address() + OLDER, older);
            older = each.address();
        }
        machine.poke(referent.address() + NEWEST, older);
    }

    boolean isContainer(long object) {
        return memory.loadInt(object + KIND) == 1;
    }

    long count(long object) {
        return memory.loadLong(object + COUNT);
    }

    int slots(long object) {
        return memory.loadInt(object + LENGTH);
    }

    long slot(long object, int index) {
        return memory.loadLong(object + SLOTS + (long) index * Long.BYTES);
    }

    long newestWeakReference(long object) {
        return memory.loadLong(object + NEWEST);
    }

    long olderWeakReference(long weak) {
        return memory.loadLong(weak + OLDER);
    }

    boolean hasCallback(long weak) {
        return memory.loadLong(weak + HAS_CALLBACK) == 1;
    }

    /** Fails if somebody has written to an object. */
    void mustBeWhole(KitObject object) {
        mustRead("the count", object, COUNT, object.count());
        mustRead("the length", object, KIND, kind(object));
        for (int slot = 0; slot < object.length(); slot++) {
            mustRead("slot " + slot, object, SLOTS + slot * Long.BYTES, slotOf(object, slot));
        }
    }

    private void mustRead(String what, KitObject object, long offset, long right) {
        long actual = machine.peek(object.address() + offset);
        if (actual != right) {
            throw new BrokenRule(
                    "%s of %s is the graph's alone, but somebody has written 0x%x to 0x%x"
                            .formatted(what, object.name(), actual, object.address() + offset));
        }
    }

    private static long kind(KitObject object) {
        return (object.isContainer() ? 1 : 0) + ((long) object.length() << Integer.SIZE);
    }

    private static long slotOf(KitObject object, int slot) {
        KitObject value = object.slot(slot);
        return value == null ? Memory.NULL : value.address();
    }
}
