package pymemlab.raw;

import static pymemlab.spec.machine.Memory.NULL;

import pymemlab.spec.machine.Memory;

/**
 * The free blocks, in 64 doubly linked lists by size, and one word whose bits say which lists are
 * not empty.
 *
 * <p>A list for each size up to 512 bytes, above that four for each doubling. A head is laid out
 * like a block's first link, so that the first block's link back needs no special case.
 */
final class FreeLists {

    static final long BYTES = 8 + 64 * 4;

    private static final long HEADS = 8;
    private static final long PREVIOUS = 4;

    /** Looks at that many more once a block fits; the best of a few is nearly the best. */
    private static final int LOOKS = 8;

    private final Memory memory;
    private final long occupied;
    private final long heads;

    FreeLists(Memory memory, long tables) {
        this.memory = memory;
        occupied = tables;
        heads = tables + HEADS;
    }

    void clear() {
        memory.fill(occupied, BYTES, (byte) 0);
    }

    void add(long block, long size) {
        int list = listFor(size);
        long head = heads + 4 * list;
        long second = next(head);
        link(head, block);
        if (second == NULL) {
            memory.storeInt(block, 0);
            memory.storeLong(occupied, memory.loadLong(occupied) | 1L << list);
        } else {
            link(block, second);
        }
    }

    void remove(long block) {
        long before = memory.loadInt(block + PREVIOUS);
        long after = next(block);
        if (after != NULL) {
            link(before, after);
            return;
        }
        memory.storeInt(before, 0);
        if (before < heads + 4 * 64) {
            long list = (before - heads) / 4;
            memory.storeLong(occupied, memory.loadLong(occupied) & ~(1L << list));
        }
    }

    /** The smallest of the blocks looked at that has {@code size} bytes, or NULL. */
    long bestFit(long size) {
        int list = listFor(size);
        long candidates = memory.loadLong(occupied) & -1L << list;
        while (candidates != 0) {
            long block = bestIn(heads + 4L * Long.numberOfTrailingZeros(candidates), size);
            if (block != NULL) {
                return block;
            }
            candidates &= candidates - 1;
        }
        return NULL;
    }

    private long bestIn(long head, long size) {
        long best = NULL;
        long bestSize = Long.MAX_VALUE;
        int looks = LOOKS;
        for (long block = next(head); block != NULL && looks > 0; block = next(block)) {
            long found = Blocks.size(memory.loadInt(block - 4));
            if (found == size) {
                return block;
            }
            if (found > size && found < bestSize) {
                best = block;
                bestSize = found;
            }
            if (best != NULL) {
                looks--;
            }
        }
        return best;
    }

    private long next(long block) {
        return memory.loadInt(block);
    }

    private void link(long before, long after) {
        memory.storeInt(before, (int) after);
        memory.storeInt(after + PREVIOUS, (int) before);
    }

    private static int listFor(long size) {
        int units = (int) (size / Blocks.SMALLEST);
        if (units < 32) {
            return units;
        }
        int doublings = 31 - Integer.numberOfLeadingZeros(units);
        int quarter = units >> doublings - 2 & 3;
        return Math.min(63, 32 + 4 * (doublings - 5) + quarter);
    }
}
