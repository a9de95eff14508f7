package pymemlab.raw;

import java.util.Optional;
import pymemlab.spec.machine.Memory;

/** A list of free blocks for every small size, and one for each doubling above. */
final class FreeLists {

    private static final int SMALL = 32;
    private static final int COUNT = 64;

    static final long BYTES = COUNT * 8L;

    private static final long NEXT = 8;
    private static final long PREVIOUS = 16;

    private final Memory memory;
    private long heads;

    FreeLists(Memory memory) {
        this.memory = memory;
    }

    void open(long address) {
        heads = address;
        memory.fill(address, BYTES, (byte) 0);
    }

    Optional<Block> find(BlockSize wanted) {
        for (int list = listFor(wanted.bytes()); list < COUNT; list++) {
            for (long at = memory.loadLong(head(list)); at != 0; at = memory.loadLong(at + NEXT)) {
                Block block = new Block(memory, at);
                if (block.size() >= wanted.bytes()) {
                    return Optional.of(block);
                }
            }
        }
        return Optional.empty();
    }

    void add(Block block) {
        long head = head(listFor(block.size()));
        long next = memory.loadLong(head);
        memory.storeLong(block.address() + NEXT, next);
        memory.storeLong(block.address() + PREVIOUS, Memory.NULL);
        if (next != Memory.NULL) {
            memory.storeLong(next + PREVIOUS, block.address());
        }
        memory.storeLong(head, block.address());
    }

    void remove(Block block) {
        long next = memory.loadLong(block.address() + NEXT);
        long previous = memory.loadLong(block.address() + PREVIOUS);
        if (previous == Memory.NULL) {
            memory.storeLong(head(listFor(block.size())), next);
        } else {
            memory.storeLong(previous + NEXT, next);
        }
        if (next != Memory.NULL) {
            memory.storeLong(next + PREVIOUS, previous);
        }
    }

    private long head(int list) {
        return heads + 8L * list;
    }

    private static int listFor(long bytes) {
        if (BlockSize.isSmall(bytes)) {
            return (int) bytes / 16;
        }
        int doublings = 63 - Long.numberOfLeadingZeros(bytes) - 9;
        return Math.min(COUNT - 1, SMALL + doublings);
    }
}
