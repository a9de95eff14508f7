package pymemlab.cycle;

import pymemlab.spec.cycle.CollectorHeader;
import pymemlab.spec.machine.Memory;
import pymemlab.spec.raw.RawAllocator;

/** All that is read and written: headers, and a table with a row for each candidate. */
final class Store {

    private static final int ROW = 16;

    private final Memory memory;
    private final RawAllocator raw;
    private long table = Memory.NULL;

    Store(Memory memory, RawAllocator raw) {
        this.memory = memory;
        this.raw = raw;
    }

    /** NULL if it is in no list. */
    long next(long node) {
        return memory.loadLong(CollectorHeader.of(node));
    }

    void next(long node, long next) {
        memory.storeLong(CollectorHeader.of(node), next);
    }

    void link(long former, long latter) {
        memory.storeLong(CollectorHeader.of(former), latter);
        memory.storeLong(CollectorHeader.of(latter) + 8, former);
    }

    long previous(long node) {
        return memory.loadLong(CollectorHeader.of(node) + 8);
    }

    void wipe(long node) {
        memory.storeLong(CollectorHeader.of(node), 0);
        memory.storeLong(CollectorHeader.of(node) + 8, 0);
    }

    /** The first of so many heads; each lies behind its header. */
    long heads(int lists) {
        return raw.malloc(16L * lists) + 16;
    }

    /** False if there is no room. */
    boolean open(long rows) {
        table = raw.malloc(rows * ROW);
        return table != Memory.NULL;
    }

    void close() {
        raw.free(table);
        table = Memory.NULL;
    }

    /** The node's number stands where its link back was; odd, which no link is. */
    void number(long node, long row, long count) {
        memory.storeLong(CollectorHeader.of(node) + 8, row * 2 + 1);
        memory.storeLong(table + row * ROW, node);
        memory.storeLong(table + row * ROW + 8, count);
    }

    /** -1 if it is no candidate. */
    long row(long node) {
        long number = previous(node);
        return (number & 1) == 0 ? -1 : number >> 1;
    }

    long node(long row) {
        return memory.loadLong(table + row * ROW);
    }

    long count(long row) {
        return memory.loadLong(table + row * ROW + 8);
    }

    void count(long row, long count) {
        memory.storeLong(table + row * ROW + 8, count);
    }
}
