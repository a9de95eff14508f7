package pymemlab.raw;

import pymemlab.spec.machine.Memory;

/** The free blocks in the order in which they became free; the node is both ends of the ring. */
final class Ring {

    private final Memory memory;
    private long node;

    Ring(Memory memory) {
        this.memory = memory;
    }

    void open(long address) {
        node = address;
        link(node, node);
    }

    boolean isOpen() {
        return node != Memory.NULL;
    }

    long node() {
        return node;
    }

    long first() {
        return after(node);
    }

    long after(long block) {
        return memory.loadLong(block);
    }

    void append(long block) {
        link(memory.loadLong(node + 8), block);
        link(block, node);
    }

    void remove(long block) {
        link(memory.loadLong(block + 8), after(block));
    }

    private void link(long left, long right) {
        memory.storeLong(left, right);
        memory.storeLong(right + 8, left);
    }
}
