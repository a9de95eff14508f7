package pymemlab.raw;

import pymemlab.spec.machine.Memory;

/** A view of a block: {@code address} is that of its header. */
record Block(Memory memory, long address) {

    static final long HEADER = 8;

    private static final long USED = 1;
    private static final long AFTER_A_FREE_ONE = 2;

    static Block withPayload(Memory memory, long payload) {
        return new Block(memory, payload - HEADER);
    }

    long payload() {
        return address + HEADER;
    }

    long size() {
        return memory.loadLong(address) & -16;
    }

    boolean isUsed() {
        return (memory.loadLong(address) & USED) != 0;
    }

    boolean followsAFreeOne() {
        return (memory.loadLong(address) & AFTER_A_FREE_ONE) != 0;
    }

    Block next() {
        return new Block(memory, address + size());
    }

    /** Only a free block has a footer that tells where it begins. */
    Block previous() {
        return new Block(memory, address - memory.loadLong(address - HEADER));
    }

    /** Writes the first header that there ever was at this address. */
    void begin(long size) {
        memory.storeLong(address, size | USED);
    }

    void mark(State state, long size) {
        long mine = memory.loadLong(address) & AFTER_A_FREE_ONE;
        long behind = address + size;
        switch (state) {
            case USED -> {
                memory.storeLong(address, size | mine | USED);
                memory.storeLong(behind, memory.loadLong(behind) & ~AFTER_A_FREE_ONE);
            }
            case FREE -> {
                memory.storeLong(address, size | mine);
                memory.storeLong(behind - HEADER, size);
                memory.storeLong(behind, memory.loadLong(behind) | AFTER_A_FREE_ONE);
            }
            default -> throw new AssertionError(state);
        }
    }
}
