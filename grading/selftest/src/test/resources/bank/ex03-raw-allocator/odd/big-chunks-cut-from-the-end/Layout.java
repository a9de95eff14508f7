package pymemlab.raw;

import pymemlab.spec.machine.Memory;

/**
 * What is written in front of a block's address: its size, 1 if it is free, 2 if the one before it
 * is. A free block ends with its size.
 */
final class Layout {

    static final long HEADER = 8;
    static final long SMALLEST = 32;

    private static final long FREE = 1;
    private static final long FREE_BEFORE = 2;

    private final Memory memory;

    Layout(Memory memory) {
        this.memory = memory;
    }

    static long need(long size) {
        return Math.max(SMALLEST, (size + HEADER + 15) & -16);
    }

    long size(long block) {
        return header(block) & -16;
    }

    boolean isFree(long block) {
        return (header(block) & FREE) == FREE;
    }

    boolean isFreeBefore(long block) {
        return (header(block) & FREE_BEFORE) == FREE_BEFORE;
    }

    long sizeBefore(long block) {
        return memory.loadLong(block - 2 * HEADER);
    }

    /** The first header at an address that was none so far. */
    void writeNew(long block, boolean freeBefore) {
        memory.storeLong(block - HEADER, freeBefore ? FREE_BEFORE : 0);
    }

    void writeUsed(long block, long size) {
        memory.storeLong(block - HEADER, size | header(block) & FREE_BEFORE);
        tellNext(block + size, 0);
    }

    void writeFree(long block, long size) {
        memory.storeLong(block - HEADER, size | FREE | header(block) & FREE_BEFORE);
        memory.storeLong(block + size - 2 * HEADER, size);
        tellNext(block + size, FREE_BEFORE);
    }

    private void tellNext(long block, long freeBefore) {
        memory.storeLong(block - HEADER, header(block) & ~FREE_BEFORE | freeBefore);
    }

    private long header(long block) {
        return memory.loadLong(block - HEADER);
    }
}
