package pymemlab.raw;

import pymemlab.spec.machine.Memory;

/** The free blocks, linked through their own first 16 bytes. */
final class FreeList {

    private static final long NEXT = 0;
    private static final long PREVIOUS = 8;

    private final Memory memory;
    private long head = Memory.NULL;

    FreeList(Memory memory) {
        this.memory = memory;
    }

    long firstOfAtLeast(long wanted, Arena arena) {
        long block = head;
        while (block != Memory.NULL && arena.size(block) < wanted) {
            block = memory.loadLong(block + NEXT);
        }
        return block;
    }

    void push(long block) {
        memory.storeLong(block + NEXT, head);
        memory.storeLong(block + PREVIOUS, Memory.NULL);
        if (head != Memory.NULL) {
            memory.storeLong(head + PREVIOUS, block);
        }
        head = block;
    }

    void remove(long block) {
        long next = memory.loadLong(block + NEXT);
        long previous = memory.loadLong(block + PREVIOUS);
        if (previous == Memory.NULL) {
            head = next;
        } else {
            memory.storeLong(previous + NEXT, next);
        }
        if (next != Memory.NULL) {
            memory.storeLong(next + PREVIOUS, previous);
        }
    }
}
