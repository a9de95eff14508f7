package pymemlab.objects;

import static pymemlab.spec.machine.Memory.NULL;
import static pymemlab.spec.objects.ObjectLayout.PAYLOAD;

import pymemlab.spec.machine.Memory;

/**
 * Stacks of parked blocks. A head is one word: the address of the first block, and above its 48
 * bits how many there are. A parked block keeps in its payload the head that was before it, so that
 * taking it brings address and count back at once.
 */
final class FreeLists {

    private static final int ADDRESS_BITS = 48; // More than any machine here has.
    private static final long ADDRESS = (1L << ADDRESS_BITS) - 1;

    private final Memory memory;
    private final Books books;

    FreeLists(Memory memory, Books books) {
        this.memory = memory;
        this.books = books;
    }

    /** The block that was put last, or NULL. Kind and length are as they were. */
    long take(int stack) {
        long block = memory.loadLong(headOf(stack)) & ADDRESS;
        if (block != NULL) {
            memory.storeLong(headOf(stack), memory.loadLong(block + PAYLOAD));
        }
        return block;
    }

    /** Parks a block; false when {@code most} are there already. */
    boolean put(int stack, long block, int most) {
        long head = memory.loadLong(headOf(stack));
        long count = head >>> ADDRESS_BITS;
        if (count >= most) {
            return false;
        }
        memory.storeLong(block + PAYLOAD, head);
        memory.storeLong(headOf(stack), count + 1 << ADDRESS_BITS | block);
        return true;
    }

    /** Gives all blocks back and says how many there were. */
    long clear(Heap heap) {
        long count = 0;
        for (int stack = 0; stack < Stack.COUNT; stack++) {
            for (long block = take(stack); block != NULL; block = take(stack)) {
                heap.give(block);
                count++;
            }
        }
        return count;
    }

    private long headOf(int stack) {
        return books.heads() + stack * (long) Long.BYTES;
    }
}
