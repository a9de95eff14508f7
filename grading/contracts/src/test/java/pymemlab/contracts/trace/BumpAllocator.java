package pymemlab.contracts.trace;

import pymemlab.spec.control.Machine;
import pymemlab.spec.raw.RawAllocator;

/** Right but wasteful: it never uses a byte twice. Tests override what shall be wrong. */
class BumpAllocator implements RawAllocator {

    static final long HEADER = 16;

    final Machine machine;

    BumpAllocator(Machine machine) {
        this.machine = machine;
    }

    @Override
    public long malloc(long size) {
        long room = HEADER + (size + HEADER - 1) / HEADER * HEADER;
        long start = machine.operatingSystem().sbrk(Math.max(room, 2 * HEADER));
        if (start == 0) {
            return 0;
        }
        machine.memory().storeLong(start, size);
        return start + HEADER;
    }

    @Override
    public long calloc(long count, long size) {
        throw new UnsupportedOperationException("no trace asks for it");
    }

    @Override
    public long realloc(long address, long size) {
        long to = malloc(size);
        if (to == 0 || address == 0) {
            return to;
        }
        long oldSize = machine.memory().loadLong(address - HEADER);
        machine.memory().copy(address, to, Math.min(oldSize, size));
        return to;
    }

    @Override
    public void free(long address) {
        // It is never used again.
    }
}
