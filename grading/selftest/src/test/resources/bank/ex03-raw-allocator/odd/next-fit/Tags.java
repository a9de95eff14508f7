package pymemlab.raw;

import pymemlab.spec.machine.Memory;

/** The one word in front of each block, and the footer of a free one. */
final class Tags {

    static final long HEADER = 8;
    static final long SMALLEST = 16;
    static final long LARGEST = Integer.MAX_VALUE;

    private static final long USED = 1;
    private static final long PREVIOUS_USED = 2;
    private static final long FLAGS = 15;

    private final Memory memory;

    Tags(Memory memory) {
        this.memory = memory;
    }

    static boolean isTooLarge(long size) {
        return size < 0 || size > LARGEST;
    }

    static long blockFor(long size) {
        return Math.max(SMALLEST, (size + HEADER + 15) & -16);
    }

    static long payload(long block) {
        return block + HEADER;
    }

    static long block(long payload) {
        return payload - HEADER;
    }

    long size(long block) {
        return memory.loadLong(block) & ~FLAGS;
    }

    boolean isUsed(long block) {
        return (memory.loadLong(block) & USED) != 0;
    }

    boolean isPreviousUsed(long block) {
        return (memory.loadLong(block) & PREVIOUS_USED) != 0;
    }

    /** The block before this one, which must be free: only free ones have a footer. */
    long previous(long block) {
        return block - memory.loadLong(block - HEADER);
    }

    void writeUsed(long block, long size) {
        memory.storeLong(block, size | USED | memory.loadLong(block) & PREVIOUS_USED);
        long behind = block + size;
        memory.storeLong(behind, memory.loadLong(behind) | PREVIOUS_USED);
    }

    /** Two free blocks are never neighbours, so the one before a free block is used. */
    void writeFree(long block, long size) {
        memory.storeLong(block, size | PREVIOUS_USED);
        long behind = block + size;
        memory.storeLong(behind - HEADER, size);
        memory.storeLong(behind, memory.loadLong(behind) & ~PREVIOUS_USED);
    }

    void writeFirst(long end) {
        memory.storeLong(end, USED | PREVIOUS_USED);
    }

    /** The old end's word becomes a free block's header; what it says of the one before stays. */
    void writeEnd(long end) {
        memory.storeLong(end, USED);
    }
}
