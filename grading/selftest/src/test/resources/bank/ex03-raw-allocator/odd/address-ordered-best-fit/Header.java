package pymemlab.raw;

import pymemlab.spec.machine.Memory;

/** The 8 bytes in front of a block's address: its size with this header, odd while it is used. */
final class Header {

    static final long BYTES = 8;

    private Header() {}

    static long size(Memory memory, long block) {
        return memory.loadLong(block - BYTES) & ~1L;
    }

    static boolean isUsed(Memory memory, long block) {
        return (memory.loadLong(block - BYTES) & 1L) == 1L;
    }

    static void write(Memory memory, long block, long size, boolean used) {
        memory.storeLong(block - BYTES, used ? size + 1 : size);
    }
}
