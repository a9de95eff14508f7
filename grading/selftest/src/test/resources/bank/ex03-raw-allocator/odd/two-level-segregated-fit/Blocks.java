package pymemlab.raw;

import pymemlab.spec.machine.Memory;

/** The header in front of a block's address, and the word at the end of a free block. */
final class Blocks {

    static final long HEADER = 8;
    static final long SMALLEST = 32;
    static final long LARGEST = 1L << 31;

    private static final long USED = 1;
    private static final long FOLLOWS_FREE = 2;

    private final Memory memory;

    Blocks(Memory memory) {
        this.memory = memory;
    }

    static long sizeFor(long payload) {
        return Math.max(SMALLEST, payload + HEADER + 15 & -16);
    }

    long size(long block) {
        return memory.loadLong(block - HEADER) & -16;
    }

    boolean isUsed(long block) {
        return (memory.loadLong(block - HEADER) & USED) != 0;
    }

    boolean followsFree(long block) {
        return (memory.loadLong(block - HEADER) & FOLLOWS_FREE) != 0;
    }

    long before(long block) {
        return memory.loadLong(block - 2 * HEADER);
    }

    void begin(long block) {
        memory.storeLong(block - HEADER, USED);
    }

    void markUsed(long block, long size) {
        markUsedBefore(block, size);
        long next = block + size - HEADER;
        memory.storeLong(next, memory.loadLong(next) & ~FOLLOWS_FREE);
    }

    /** For a block behind which a new header begins. */
    void markUsedBefore(long block, long size) {
        long flags = memory.loadLong(block - HEADER) & FOLLOWS_FREE;
        memory.storeLong(block - HEADER, size | flags | USED);
    }

    /** The last word of a free block is its own address. */
    void markFree(long block, long size) {
        long flags = memory.loadLong(block - HEADER) & FOLLOWS_FREE;
        memory.storeLong(block - HEADER, size | flags);
        long next = block + size - HEADER;
        memory.storeLong(next - HEADER, block);
        memory.storeLong(next, memory.loadLong(next) | FOLLOWS_FREE);
    }
}
