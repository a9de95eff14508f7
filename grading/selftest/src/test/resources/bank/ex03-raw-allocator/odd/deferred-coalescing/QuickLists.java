package pymemlab.raw;

import pymemlab.spec.machine.Memory;

/**
 * One list for each small block size, one for all large blocks. A block's first word links it; the
 * heads are the first words of the heap.
 */
final class QuickLists {

    private static final long LARGE = 64; // The list of blocks of 64 units of 16 bytes and more.

    static final long BYTES = (LARGE + 2) * 8; // A multiple of 16.

    private final Memory memory;
    private long heads;

    QuickLists(Memory memory) {
        this.memory = memory;
    }

    void openAt(long address) {
        heads = address;
        clear();
    }

    void clear() {
        memory.fill(heads, BYTES, (byte) 0);
    }

    void push(long block, long size) {
        long head = heads + 8 * Math.min(LARGE, size / 16);
        memory.storeLong(block, memory.loadLong(head));
        memory.storeLong(head, block);
    }

    /** Takes a block of this size off its list, or else the next larger one there is. */
    long take(long wanted) {
        for (long units = wanted / 16; units < LARGE; units++) {
            long block = memory.loadLong(heads + 8 * units);
            if (block != Memory.NULL) {
                memory.storeLong(heads + 8 * units, memory.loadLong(block));
                return block;
            }
        }
        return takeLarge(wanted);
    }

    private long takeLarge(long wanted) {
        long link = heads + 8 * LARGE;
        for (long block = memory.loadLong(link); block != Memory.NULL; ) {
            long next = memory.loadLong(block);
            if ((memory.loadLong(block - HeapAllocator.HEADER) & -16) >= wanted) {
                memory.storeLong(link, next);
                return block;
            }
            link = block;
            block = next;
        }
        return Memory.NULL;
    }
}
