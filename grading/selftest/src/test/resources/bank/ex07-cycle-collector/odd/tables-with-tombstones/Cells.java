package pymemlab.cycle;

import pymemlab.spec.cycle.CollectorHeader;
import pymemlab.spec.machine.Memory;

/**
 * The cells of tables, and what a header says: the row by 16, whether it is doomed in bit 3, and
 * the table's number in three bits; then a count, or from 2 to the 40th on a mark and a link.
 */
final class Cells {

    static final int DOOMED = 8;

    private static final long TABLE = 7;
    private static final long MARK = 1L << 40;

    private final Memory memory;

    Cells(Memory memory) {
        this.memory = memory;
    }

    long load(long cell) {
        return memory.loadLong(cell);
    }

    void store(long cell, long value) {
        memory.storeLong(cell, value);
    }

    void copy(long from, long to, long cells) {
        memory.copy(from, to, cells * 8);
    }

    /** 0 if it is in none. */
    int table(long object) {
        return (int) (where(object) & TABLE);
    }

    long row(long object) {
        return where(object) >> 4;
    }

    void place(long object, int table, long row) {
        memory.storeLong(CollectorHeader.of(object), row << 4 | table);
    }

    void forget(long object) {
        memory.storeLong(CollectorHeader.of(object), 0);
    }

    /** Its table's number, and 8 more if it is doomed. */
    int state(long object) {
        return (int) (where(object) & (TABLE | DOOMED));
    }

    boolean isDoomed(long object) {
        return (where(object) & DOOMED) != 0;
    }

    void doom(long object) {
        memory.storeLong(CollectorHeader.of(object), where(object) | DOOMED);
    }

    long count(long object) {
        return memory.loadLong(CollectorHeader.of(object) + 8);
    }

    void count(long object, long count) {
        memory.storeLong(CollectorHeader.of(object) + 8, count);
    }

    boolean isMarked(long object) {
        return count(object) >= MARK;
    }

    void mark(long object, long link) {
        count(object, MARK + link);
    }

    long link(long object) {
        return count(object) - MARK;
    }

    private long where(long object) {
        return memory.loadLong(CollectorHeader.of(object));
    }
}
