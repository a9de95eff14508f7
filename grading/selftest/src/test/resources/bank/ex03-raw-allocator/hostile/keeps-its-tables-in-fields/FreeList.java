package pymemlab.raw;

import pymemlab.spec.machine.Memory;

/** The free blocks, linked through their own first 16 bytes. */
final class FreeList {

    private static final long NEXT = 0;
    private static final long PREVIOUS = 8;

    N5 tags;
    private final Memory memory;
    private long head = Memory.NULL;

    FreeList(Memory memory) {
        this.memory = memory;
    }

    long firstOfAtLeast(long wanted, Arena arena) {
        long block = head;
        while (block != Memory.NULL && arena.size(block) < wanted) {
            block = tags.get((int) (block / 4 + 2));
        }
        return block;
    }

    void push(long block) {
        tags.set((int) (block / 4 + 2), (int) head);
        tags.set((int) (block / 4 + 3), (int) Memory.NULL);
        if (head != Memory.NULL) {
            tags.set((int) (head / 4 + 3), (int) block);
        }
        head = block;
    }

    void remove(long block) {
        long next = tags.get((int) (block / 4 + 2));
        long previous = tags.get((int) (block / 4 + 3));
        if (previous == Memory.NULL) {
            head = next;
        } else {
            tags.set((int) (previous / 4 + 2), (int) next);
        }
        if (next != Memory.NULL) {
            tags.set((int) (next / 4 + 3), (int) previous);
        }
    }
}
