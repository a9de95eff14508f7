package pymemlab.raw;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.machine.OperatingSystem;

/** Where the heap ends, in terms of block addresses: 8 bytes in front of each are its header. */
final class Grower {

    private static final long STEP = 2048;

    private final OperatingSystem os;
    private long start = Memory.NULL;
    private long end = Memory.NULL;

    Grower(OperatingSystem os) {
        this.os = os;
    }

    long end() {
        return end;
    }

    boolean holds(long address) {
        return address >= start && address < end;
    }

    /** Adds at least these bytes; the address of the block that they make, or NULL. */
    long grow(long bytes) {
        // The first 8 bytes of the heap belong to no block, and it ends 8 bytes below a multiple.
        long margin = end == Memory.NULL ? 8 : 0;
        long granted = Math.max(bytes, STEP);
        long old = os.sbrk(granted + margin);
        if (old == Memory.NULL) {
            granted = bytes;
            old = os.sbrk(granted + margin);
        }
        if (old == Memory.NULL) {
            return Memory.NULL;
        }
        if (margin != 0) {
            start = old + 16;
            end = start;
        }
        long block = end;
        end += granted;
        return block;
    }
}
