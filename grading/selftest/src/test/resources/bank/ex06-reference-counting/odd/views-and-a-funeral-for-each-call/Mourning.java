package pymemlab.refcount;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.refcount.ReleaseOrder;
import pymemlab.spec.refcount.TypeTable;

/** What happens around a death and is written in Java. */
record Mourning(Memory memory, TypeTable types) {

    private static final int HAS_SPOKEN = 1;

    /** Lets the object speak, if it may; its count is 1 meanwhile. */
    void lastWords(Header header) {
        if (header.flags() == HAS_SPOKEN || !types.hasFinalizer(header.type())) {
            return;
        }
        header.flags(HAS_SPOKEN);
        try {
            types.runFinalizer(header.type(), header.address());
        } catch (RuntimeException notHeard) {
            types.reportUnraisable(notHeard);
        }
    }

    void tell(Witness witness) {
        if (witness.callback() == TypeTable.NO_CALLBACK) {
            return;
        }
        try {
            types.runCallback(witness.callback(), witness.header().address());
        } catch (RuntimeException notHeard) {
            types.reportUnraisable(notHeard);
        }
    }

    /** Which slot is released at this turn. */
    Slot slot(Header header, long turn) {
        boolean forward = types.releaseOrder(header.type()).compareTo(ReleaseOrder.BACKWARD) < 0;
        return header.slotAt(forward ? turn : header.length() - 1 - turn);
    }
}
