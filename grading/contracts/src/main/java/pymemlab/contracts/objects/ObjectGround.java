package pymemlab.contracts.objects;

import java.util.Set;
import pymemlab.contracts.heap.KitRaw;
import pymemlab.spec.control.Machine;
import pymemlab.spec.machine.Memory;

/** A machine with a raw allocator, and a place for the callers' texts. */
final class ObjectGround {

    private static final long LOWEST = Memory.PAGE_SIZE;
    private static final long TEXTS = 2L * Memory.PAGE_SIZE;

    private final Machine machine;
    private final KitRaw raw;
    private final AskedRaw asked;
    private final CallersText texts;

    /** Ground with room for so many bytes at once. */
    ObjectGround(int rawBytes) {
        long rawEnd = LOWEST + (rawBytes + Memory.PAGE_SIZE - 1L & -Memory.PAGE_SIZE);
        long textStart = rawEnd + Memory.PAGE_SIZE; // What runs out of raw's pages faults.
        machine = Machine.ofBytes(Math.toIntExact(textStart + TEXTS - LOWEST));
        raw = new KitRaw(machine, LOWEST, rawEnd - LOWEST);
        asked = new AskedRaw(raw);
        texts = new CallersText(machine, textStart, TEXTS);
    }

    Machine machine() {
        return machine;
    }

    /** What is below, in the hands of the test. */
    KitRaw raw() {
        return raw;
    }

    /** What is below, as it is given to the code under test. */
    AskedRaw asked() {
        return asked;
    }

    CallersText texts() {
        return texts;
    }

    /** The bytes of raw's live blocks, as they were asked for, but of those that begin here. */
    long heldBeside(Set<Long> addresses) {
        long held = raw.held();
        for (long address : addresses) {
            held -= raw.live().getOrDefault(address, 0L);
        }
        return held;
    }
}
