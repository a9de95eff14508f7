package pymemlab.raw;

import pymemlab.spec.machine.Memory;

/** The free blocks from the smallest to the largest, linked in both directions. */
final class SizeOrderedList {

    private final Memory memory;
    private long head;

    SizeOrderedList(Memory memory) {
        this.memory = memory;
    }

    long firstOfAtLeast(long size) {
        long block = head;
        while (block != Memory.NULL && Tag.size(memory, block) < size) {
            block = next(block);
        }
        return block;
    }

    void insert(long block, long size) {
        long before = Memory.NULL;
        long behind = head;
        while (behind != Memory.NULL && Tag.size(memory, behind) < size) {
            before = behind;
            behind = next(behind);
        }
        join(before, block);
        join(block, behind);
    }

    void remove(long block) {
        join(memory.loadLong(block + 8), next(block));
    }

    private long next(long block) {
        return memory.loadLong(block);
    }

    /** NULL on the left is the head, NULL on the right the end. */
    private void join(long left, long right) {
        if (left == Memory.NULL) {
            head = right;
        } else {
            memory.storeLong(left, right);
        }
        if (right != Memory.NULL) {
            memory.storeLong(right + 8, left);
        }
    }
}
