package pymemlab.refcount;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.raw.RawAllocator;

/** The raw allocator for the others: objects, weak references, the table. */
final class Blocks {

    private final Memory memory;
    private final RawAllocator raw;

    Blocks(Memory memory, RawAllocator raw) {
        this.memory = memory;
        this.raw = raw;
    }

    long zeroed(long bytes) {
        long block = raw.malloc(bytes);
        if (block != Memory.NULL) {
            memory.fill(block, bytes, (byte) 0);
        }
        return block;
    }

    void giveBack(long block) {
        raw.free(block);
    }
}
