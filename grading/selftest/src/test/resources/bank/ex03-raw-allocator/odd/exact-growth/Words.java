package pymemlab.raw;

import pymemlab.spec.machine.Memory;

/** The 4-byte words in and around blocks, which are offsets from the first block. */
final class Words {

    static final int HEADER = 4;
    static final int MOST = 1 << 30;

    private static final int USED = 1;
    private static final int FREE_BEFORE = 2;
    private static final int FLAGS = 15;

    private final Memory memory;
    private long start;

    Words(Memory memory) {
        this.memory = memory;
    }

    void openAt(long address) {
        start = address;
    }

    static int blockFor(int size) {
        return Math.max(16, (size + HEADER + 15) & -16);
    }

    int load(int offset) {
        return memory.loadInt(start + offset);
    }

    void store(int offset, int value) {
        memory.storeInt(start + offset, value);
    }

    int size(int block) {
        return load(block) & ~FLAGS;
    }

    boolean isUsed(int block) {
        return (load(block) & USED) != 0;
    }

    boolean isFree(int block) {
        return !isUsed(block);
    }

    boolean isFreeBefore(int block) {
        return (load(block) & FREE_BEFORE) != 0;
    }

    int before(int block) {
        return block - load(block - 4);
    }

    void writeUsed(int block, int size) {
        store(block, size | USED | load(block) & FREE_BEFORE);
    }

    void writeFree(int block, int size) {
        store(block, size | load(block) & FREE_BEFORE);
        int behind = block + size;
        store(behind - 4, size);
        store(behind, load(behind) | FREE_BEFORE);
    }

    void sayUsedBefore(int block) {
        store(block, load(block) & ~FREE_BEFORE);
    }

    /** A header where none was: used, with a used block before it, until somebody says more. */
    void begin(int block) {
        store(block, USED);
    }
}
