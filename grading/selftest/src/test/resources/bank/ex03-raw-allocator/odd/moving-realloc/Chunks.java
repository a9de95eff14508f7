package pymemlab.raw;

import pymemlab.spec.machine.Memory;

/**
 * What the words around a chunk say. Its header holds its size, bit 0 while it is used, bit 1 while
 * the chunk before it is free; a free one repeats its size in its last word.
 */
final class Chunks {

    static final long HEADER = 8;
    static final long SMALLEST = 32;

    private static final long USED = 1;
    private static final long FREE_BEFORE = 2;

    private final Memory memory;

    Chunks(Memory memory) {
        this.memory = memory;
    }

    static long sizeFor(long size) {
        return Math.max(SMALLEST, Math.addExact(size, HEADER + 15) & -16);
    }

    long size(long chunk) {
        return memory.loadLong(chunk) & -16;
    }

    long payload(long chunk) {
        return size(chunk) - HEADER;
    }

    boolean isUsed(long chunk) {
        return (memory.loadLong(chunk) & USED) != 0;
    }

    boolean isUsedBefore(long chunk) {
        return (memory.loadLong(chunk) & FREE_BEFORE) == 0;
    }

    long before(long chunk) {
        return chunk - memory.loadLong(chunk - 8);
    }

    void makeUsed(long chunk, long size) {
        memory.storeLong(chunk, size | USED); // Neighbours of a free chunk are never free.
        long behind = chunk + size;
        memory.storeLong(behind, memory.loadLong(behind) & ~FREE_BEFORE);
    }

    void makeFree(long chunk, long size) {
        memory.storeLong(chunk, size);
        long behind = chunk + size;
        memory.storeLong(behind - 8, size);
        memory.storeLong(behind, memory.loadLong(behind) | FREE_BEFORE);
    }

    void makeBottom(long chunk) {
        memory.storeLong(chunk, USED);
    }

    void makeTop(long chunk) {
        memory.storeLong(chunk, USED);
    }
}
