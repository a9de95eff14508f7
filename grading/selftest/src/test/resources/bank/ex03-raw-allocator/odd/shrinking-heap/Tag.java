package pymemlab.raw;

import pymemlab.spec.machine.Memory;

/** The equal words before and behind a block's bytes: its size, plus 1 while it is used. */
final class Tag {

    static final long BOTH = 16;
    static final long SMALLEST = 32;

    private Tag() {}

    static long blockSizeFor(long size) {
        return Math.max(SMALLEST, (size + BOTH + 15) & -16);
    }

    static long size(Memory memory, long block) {
        return memory.loadLong(block - 8) & -2;
    }

    static boolean isUsed(Memory memory, long block) {
        return (memory.loadLong(block - 8) & 1) != 0;
    }

    static long sizeBefore(Memory memory, long block) {
        return memory.loadLong(block - 16) & -2;
    }

    static boolean isUsedBefore(Memory memory, long block) {
        return (memory.loadLong(block - 16) & 1) != 0;
    }

    static void write(Memory memory, long block, long size, boolean used) {
        long tag = used ? size + 1 : size;
        memory.storeLong(block - 8, tag);
        memory.storeLong(block + size - 16, tag);
    }
}
