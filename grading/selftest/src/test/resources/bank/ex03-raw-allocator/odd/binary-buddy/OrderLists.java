package pymemlab.raw;

import pymemlab.spec.machine.Memory;

/**
 * One list of free blocks for each order; the heads are a table at the start of the heap. A header
 * holds the order, and {@link #USED} for a live block.
 */
final class OrderLists {

    static final long HEADER = 8;
    static final int NONE = -1;

    private static final int ORDERS = 40;
    private static final long USED = 64;
    private static final long NEXT = 8;
    private static final long PREVIOUS = 16;

    static final long TABLE_BYTES = ORDERS * 8L;

    private final Memory memory;
    private long table;
    private long filled; // Bit k is set while the list of order k has a block.

    OrderLists(Memory memory) {
        this.memory = memory;
    }

    void openAt(long start) {
        table = start;
        memory.fill(start, TABLE_BYTES, (byte) 0);
    }

    int firstFilledFrom(int order) {
        long candidates = filled >>> order << order;
        return candidates == 0 ? NONE : Long.numberOfTrailingZeros(candidates);
    }

    boolean isUsed(long block) {
        return (memory.loadLong(block) & USED) != 0;
    }

    boolean isFree(long block, int order) {
        return memory.loadLong(block) == order;
    }

    int order(long block) {
        return (int) (memory.loadLong(block) & USED - 1);
    }

    void writeUsed(long block, int order) {
        memory.storeLong(block, USED | order);
    }

    /** Makes a header that is no longer one look like that of no live block. */
    void forget(long block) {
        memory.storeLong(block, 0);
    }

    void push(long block, int order) {
        long head = memory.loadLong(slot(order));
        memory.storeLong(block, order);
        memory.storeLong(block + NEXT, head);
        memory.storeLong(block + PREVIOUS, Memory.NULL);
        if (head != Memory.NULL) {
            memory.storeLong(head + PREVIOUS, block);
        }
        memory.storeLong(slot(order), block);
        filled |= 1L << order;
    }

    long pop(int order) {
        long block = memory.loadLong(slot(order));
        remove(block, order);
        return block;
    }

    void remove(long block, int order) {
        long next = memory.loadLong(block + NEXT);
        long previous = memory.loadLong(block + PREVIOUS);
        if (next != Memory.NULL) {
            memory.storeLong(next + PREVIOUS, previous);
        }
        if (previous != Memory.NULL) {
            memory.storeLong(previous + NEXT, next);
            return;
        }
        memory.storeLong(slot(order), next);
        if (next == Memory.NULL) {
            filled &= ~(1L << order);
        }
    }

    private long slot(int order) {
        return table + 8L * order;
    }
}
