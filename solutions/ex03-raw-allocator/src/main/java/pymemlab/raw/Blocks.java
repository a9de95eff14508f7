package pymemlab.raw;

import pymemlab.spec.machine.Memory;

/**
 * How a block looks. Its address is that of its payload; its header stands before it.
 *
 * <pre>
 *   used   | header | payload ...                            |
 *   free   | header | next | previous | ...         | footer |
 * </pre>
 *
 * <p>Every field has 4 bytes. A header is the block's size, a multiple of 16, with two flags in the
 * bits that such a size leaves 0. A footer is the size; only free blocks have one, because only
 * they are looked for from behind.
 */
final class Blocks {

    static final long SMALLEST = 16;

    private static final int FIELD = 4;
    private static final int USED = 1;
    private static final int PREVIOUS_FREE = 2;
    private static final int FLAGS = 15;

    private final Memory memory;

    Blocks(Memory memory) {
        this.memory = memory;
    }

    /** The size of the block for {@code bytes}: with its header, a multiple of 16. */
    static long sizeFor(long bytes) {
        return (bytes + FIELD + FLAGS) & ~FLAGS;
    }

    static long payloadOf(long size) {
        return size - FIELD;
    }

    static long size(int header) {
        return header & ~FLAGS;
    }

    static boolean isFree(int header) {
        return (header & USED) == 0;
    }

    static boolean isPreviousFree(int header) {
        return (header & PREVIOUS_FREE) != 0;
    }

    int header(long block) {
        return memory.loadInt(block - FIELD);
    }

    /** The block before this one, which must be free: its footer says how long it is. */
    long previous(long block) {
        return block - memory.loadInt(block - 2 * FIELD);
    }

    /** Makes a used block whose left neighbour is in use. */
    void writeUsed(long block, long size) {
        writeHeader(block, (int) size | USED);
    }

    /** Makes a free block; its left neighbour is in use, for two free ones would be one. */
    void writeFree(long block, long size) {
        writeHeader(block, (int) size);
        memory.storeInt(block + size - 2 * FIELD, (int) size);
    }

    void writeSize(long block, int header, long size) {
        writeHeader(block, (int) size | header & FLAGS);
    }

    void markPreviousFree(long block, int header) {
        writeHeader(block, header | PREVIOUS_FREE);
    }

    void markPreviousUsed(long block) {
        writeHeader(block, header(block) & ~PREVIOUS_FREE);
    }

    private void writeHeader(long block, int header) {
        memory.storeInt(block - FIELD, header);
    }
}
