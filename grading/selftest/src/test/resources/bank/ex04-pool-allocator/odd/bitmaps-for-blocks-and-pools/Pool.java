package pymemlab.pool;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.pool.ObjectAllocator;

/**
 * The pool at an address. Its header is full to the last byte.
 *
 * <pre>
 *   | a bit for each block, 1 when it is free: 32 | next 4 | previous 4 | block size 4 | live 4 |
 * </pre>
 *
 * <p>A neighbour is written as the number of its page, which takes half of an address.
 */
record Pool(Memory memory, long address) {

    private static final long NEXT = 32;
    private static final long PREVIOUS = 36;
    private static final long BLOCK_SIZE = 40;
    private static final long LIVE = 44;

    /** No block is handed out yet. */
    void begin(int blockSize) {
        memory.storeInt(address + BLOCK_SIZE, blockSize);
        memory.storeInt(address + LIVE, 0);
        int left = blocksOf(blockSize);
        for (long word = address; word < address + NEXT; word += Long.BYTES) {
            memory.storeLong(word, left >= Long.SIZE ? -1 : (1L << left) - 1);
            left = Math.max(0, left - Long.SIZE);
        }
    }

    int blockSize() {
        return memory.loadInt(address + BLOCK_SIZE);
    }

    boolean isEmpty() {
        return memory.loadInt(address + LIVE) == 0;
    }

    boolean isFull() {
        return memory.loadInt(address + LIVE) == blocksOf(blockSize());
    }

    /** The lowest free block; there is one. */
    long take() {
        long word = address;
        while (memory.loadLong(word) == 0) {
            word += Long.BYTES;
        }
        long bits = memory.loadLong(word);
        memory.storeLong(word, bits & bits - 1);
        memory.storeInt(address + LIVE, memory.loadInt(address + LIVE) + 1);
        long number = (word - address) * Byte.SIZE + Long.numberOfTrailingZeros(bits);
        return address + ObjectAllocator.POOL_HEADER_SIZE + number * blockSize();
    }

    void give(long block) {
        long number = (block - address - ObjectAllocator.POOL_HEADER_SIZE) / blockSize();
        long word = address + number / Long.SIZE * Long.BYTES;
        memory.storeLong(word, memory.loadLong(word) | 1L << number);
        memory.storeInt(address + LIVE, memory.loadInt(address + LIVE) - 1);
    }

    Pool next() {
        return neighbour(NEXT);
    }

    Pool previous() {
        return neighbour(PREVIOUS);
    }

    void setNext(long pool) {
        memory.storeInt(address + NEXT, pageOf(pool));
    }

    void setPrevious(long pool) {
        memory.storeInt(address + PREVIOUS, pageOf(pool));
    }

    private Pool neighbour(long field) {
        long page = Integer.toUnsignedLong(memory.loadInt(address + field));
        return new Pool(memory, page * ObjectAllocator.POOL_SIZE);
    }

    private static int pageOf(long pool) {
        return (int) (pool / ObjectAllocator.POOL_SIZE);
    }

    private static int blocksOf(int blockSize) {
        return (ObjectAllocator.POOL_SIZE - ObjectAllocator.POOL_HEADER_SIZE) / blockSize;
    }
}
