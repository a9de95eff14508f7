package pymemlab.objects;

import java.util.Optional;
import pymemlab.spec.machine.Memory;

/** A stack whose top and size are fields; blocks are linked through their lengths. */
final class Stack {

    private static final long LINK = 8;

    private final Memory memory;
    private final Blocks blocks;
    private final int most;
    private long top;
    private int size;

    Stack(Memory memory, Blocks blocks, int most) {
        this.memory = memory;
        this.blocks = blocks;
        this.most = most;
    }

    Optional<Long> pop() {
        if (size == 0) {
            return Optional.empty();
        }
        long block = top;
        top = memory.loadLong(block + LINK);
        memory.storeLong(block + LINK, 0);
        size--;
        return Optional.of(block);
    }

    void push(long block) {
        if (size == most) {
            blocks.back(block);
            return;
        }
        memory.storeLong(block + LINK, top);
        top = block;
        size++;
    }

    long clear() {
        long count = size;
        while (size > 0) {
            pop().ifPresent(blocks::back);
        }
        return count;
    }
}
