package pymemlab.raw;

import pymemlab.spec.raw.InvalidFree;

/** Somebody freed what was never a block. */
final class NotInTheHeap extends InvalidFree {

    private static final long serialVersionUID = 1;

    NotInTheHeap(long address) {
        super("free(0x" + Long.toHexString(address) + ") needs an address that malloc returned");
    }
}
