package pymemlab.raw;

import static pymemlab.spec.machine.Memory.NULL;

import pymemlab.spec.machine.Memory;

/**
 * The free blocks, in doubly linked lists by {@link SizeClass}, and one word whose bits say which
 * lists are not empty.
 *
 * <p>Each head is laid out as a block's link to the next one, so that a first block needs no
 * special case.
 */
final class FreeLists {

    static final long BYTES = 8 + 4L * SizeClass.COUNT;

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
        int list = SizeClass.of(size);
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
        } else if (previous < occupied + BYTES) {
            long list = previous - heads >> 2;
            memory.storeLong(occupied, memory.loadLong(occupied) & ~(1L << list));
        }
    }

    /** A block of at least {@code size} bytes from the lowest class that has one, or NULL. */
    long find(long size) {
        int list = SizeClass.of(size);
        if (!SizeClass.isExact(size)) {
            long block = findIn(list, size);
            if (block != NULL) {
                return block;
            }
            list++;
        }
        long candidates = memory.loadLong(occupied) & -1L << list;
        return candidates == 0 ? NULL : first(Long.numberOfTrailingZeros(candidates));
    }

    private long findIn(int list, long size) {
        long block = first(list);
        while (block != NULL && Blocks.size(blocks.header(block)) < size) {
            block = memory.loadInt(block);
        }
        return block;
    }

    private long first(int list) {
        return memory.loadInt(heads + 4L * list);
    }
}
