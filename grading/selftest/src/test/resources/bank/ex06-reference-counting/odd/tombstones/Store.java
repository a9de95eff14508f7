package pymemlab.refcount;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.raw.RawAllocator;

/** Counted blocks of any kind, in simulated memory. */
final class Store {

    private final Memory memory;
    private final RawAllocator raw;

    Store(Memory memory, RawAllocator raw) {
        this.memory = memory;
        this.raw = raw;
    }

    /** A block of zeros with a count of 1, or NULL. */
    long take(long size) {
        long block = raw.calloc(1, size);
        if (block != Memory.NULL) {
            setCount(block, 1);
        }
        return block;
    }

    void giveBack(long block) {
        raw.free(block);
    }

    long count(long block) {
        return memory.loadLong(block);
    }

    void setCount(long block, long count) {
        memory.storeLong(block, count);
    }

    /** Returns the count that is left. */
    long countDown(long block) {
        long left = count(block) - 1;
        setCount(block, left);
        return left;
    }
}
