package pymemlab.raw;

import static pymemlab.spec.machine.Memory.NULL;

import pymemlab.spec.machine.Memory;

/**
 * The free blocks, in 64 doubly linked lists by size, and one word whose bits say which lists are
 * not empty.
 *
 * <p>A list for each size up to 512 bytes, above that four for each doubling. Each head is laid out
 * as a block's link to the next one, so that a first block needs no special case.
 */
final class FreeLists {

    static final long BYTES = 8 + 64 * 4;

    private static final int LAST = 63;
    private static final long HEADS = 8;
    private static final long PREVIOUS = 4;

    private final Memory memory;
    private final Blocks blocks;
    private final long occupied;
    private final long heads;

    FreeLists(Memory memory, Blocks blocks, long tables) {
        this.memory = memory;
        this.blocks = blocks;
        occupied = tables;
        heads = tables + HEADS;
    }

    void add(long block, long size) {
        int list = listFor(size);
        long head = heads + 4L * list;
        long second = memory.loadInt(head);
        memory.storeInt(head, (int) block);
        memory.storeLong(block, second | head << 32);
        if (second == NULL) {
            memory.storeLong(occupied, memory.loadLong(occupied) | 1L << list);
        } else {
            memory.storeInt(second + PREVIOUS, (int) block);
        }
    }

    void remove(long block) {
        long links = memory.loadLong(block);
        long next = (int) links;
        long previous = links >>> 32;
        memory.storeInt(previous, (int) next);
        if (next != NULL) {
            memory.storeInt(next + PREVIOUS, (int) previous);
        } else if (previous <= heads + 4 * LAST) {
            long list = previous - heads >> 2;
            memory.storeLong(occupied, memory.loadLong(occupied) & ~(1L << list));
        }
    }

    /** A block of at least {@code size} bytes from the first list that has one, or NULL. */
    long find(long size) {
        int list = listFor(size);
        long candidates = memory.loadLong(occupied) & -1L << list;
        while (candidates != 0) {
            long block = findIn(Long.numberOfTrailingZeros(candidates), size);
            if (block != NULL) {
                return block;
            }
            candidates &= candidates - 1;
        }
        return NULL;
    }

    private long findIn(int list, long size) {
        long block = memory.loadInt(heads + 4L * list);
        while (block != NULL && Blocks.size(blocks.header(block)) < size) {
            block = memory.loadInt(block);
        }
        return block;
    }

    private static int listFor(long size) {
        int units = (int) (size >> 4);
        if (units < 32) {
            return units;
        }
        int doublings = 31 - Integer.numberOfLeadingZeros(units);
        int quarter = units >> doublings - 2 & 3;
        return Math.min(LAST, 32 + 4 * (doublings - 5) + quarter);
    }
}
