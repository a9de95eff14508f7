package pymemlab.refcount;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.refcount.ObjectLayout;
import pymemlab.spec.refcount.ReleaseOrder;

/** Finds slots by their number or by their turn. */
final class Slots {

    private final Memory memory;

    Slots(Memory memory) {
        this.memory = memory;
    }

    /** The address of a slot that the call needs to exist. */
    long find(String call, long object, int slot) {
        long length = ObjectLayout.length(memory, object);
        if (slot < 0 || slot >= length) {
            throw new IndexOutOfBoundsException(
                    "%s(0x%x, %d) needs a slot that exists, but the object has %d, counted from 0."
                            .formatted(call, object, slot, length));
        }
        return ObjectLayout.slotOf(object, slot);
    }

    /** What the slot holds that is released when {@code released} others are. */
    long inTurn(long object, ReleaseOrder order, long released, long length) {
        long index = order == ReleaseOrder.FORWARD ? released : length - 1 - released;
        return ObjectLayout.slot(memory, object, index);
    }
}
