package pymemlab.pool;

import static pymemlab.spec.machine.Memory.NULL;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.pool.ObjectAllocator;

/**
 * The pool at an address, or none at NULL.
 *
 * <pre>
 *   | freed block 8 | next 8 | previous 8 | new block 8 | live 4 | block size 4 | - 8 |
 * </pre>
 */
record Pool(Memory memory, long address) {

    private static final long FREED = 0;
    private static final long NEXT = 8;
    private static final long PREVIOUS = 16;
    private static final long NEW = 24;
    private static final long LIVE = 32;
    private static final long BLOCK_SIZE = 36;

    boolean isNull() {
        return address == NULL;
    }

    void open(int blockSize) {
        memory.storeLong(address + FREED, NULL);
        memory.storeLong(address + NEW, address + ObjectAllocator.POOL_HEADER_SIZE);
        memory.storeInt(address + LIVE, 0);
        memory.storeInt(address + BLOCK_SIZE, blockSize);
    }

    int blockSize() {
        return memory.loadInt(address + BLOCK_SIZE);
    }

    boolean isEmpty() {
        return memory.loadInt(address + LIVE) == 0;
    }

    boolean hasRoom() {
        return memory.loadLong(address + FREED) != NULL
                || memory.loadLong(address + NEW) + blockSize()
                        <= address + ObjectAllocator.POOL_SIZE;
    }

    /** Takes the block that was freed last, or else a new one; the pool has room. */
    long take() {
        addToLive(1);
        long freed = memory.loadLong(address + FREED);
        if (freed != NULL) {
            memory.storeLong(address + FREED, memory.loadLong(freed));
            return freed;
        }
        long block = memory.loadLong(address + NEW);
        memory.storeLong(address + NEW, block + blockSize());
        return block;
    }

    void give(long block) {
        addToLive(-1);
        memory.storeLong(block, memory.loadLong(address + FREED));
        memory.storeLong(address + FREED, block);
    }

    long next() {
        return memory.loadLong(address + NEXT);
    }

    void setNext(long pool) {
        memory.storeLong(address + NEXT, pool);
    }

    /** Makes this the first of the list with this head. */
    void linkInto(long head) {
        Pool second = new Pool(memory, memory.loadLong(head));
        setNext(second.address);
        memory.storeLong(address + PREVIOUS, NULL);
        if (!second.isNull()) {
            memory.storeLong(second.address + PREVIOUS, address);
        }
        memory.storeLong(head, address);
    }

    void unlinkFrom(long head) {
        long next = next();
        long previous = memory.loadLong(address + PREVIOUS);
        if (next != NULL) {
            memory.storeLong(next + PREVIOUS, previous);
        }
        memory.storeLong(previous == NULL ? head : previous + NEXT, next);
    }

    private void addToLive(int change) {
        memory.storeInt(address + LIVE, memory.loadInt(address + LIVE) + change);
    }
}
