package pymemlab.cycle;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.raw.RawAllocator;

/** Objects in the order in which they came, with holes where some have gone. */
final class Table {

    private static final long HOLE = 0;

    private final Cells cells;
    private final RawAllocator raw;
    private final int number;
    private long start = Memory.NULL;
    private long capacity;
    private long rows;
    private long holes;

    Table(Cells cells, RawAllocator raw, int number) {
        this.cells = cells;
        this.raw = raw;
        this.number = number;
    }

    long rows() {
        return rows;
    }

    /** What is in a row, or 0. */
    long at(long row) {
        return cells.load(start + row * 8);
    }

    /** False if there is no room; then nothing has happened. */
    boolean add(long object) {
        if (rows == capacity && !grow()) {
            return false;
        }
        put(object, rows++);
        return true;
    }

    /** Leaves a hole, so that no other row moves. */
    void remove(long object) {
        cells.store(start + cells.row(object) * 8, HOLE);
        cells.forget(object);
        holes++;
    }

    /** Closes the holes, if they are many enough to be worth it. */
    void tidy() {
        if (holes <= rows / 2) {
            return;
        }
        long kept = 0;
        for (long row = 0; row < rows; row++) {
            long object = at(row);
            if (object != HOLE) {
                put(object, kept++);
            }
        }
        rows = kept;
        holes = 0;
    }

    /** Moves all, but those for which the other has no room. */
    void moveTo(Table other) {
        for (long row = 0; row < rows; row++) {
            long object = at(row);
            if (object != HOLE && other.add(object)) {
                cells.store(start + row * 8, HOLE);
                holes++;
            }
        }
    }

    /** The object leaves this table for another, if that has room. */
    void moveTo(Table other, long object) {
        long row = cells.row(object);
        if (other.add(object)) {
            cells.store(start + row * 8, HOLE);
            holes++;
        } else {
            cells.place(object, number, row);
        }
    }

    private void put(long object, long row) {
        cells.store(start + row * 8, object);
        cells.place(object, number, row);
    }

    private boolean grow() {
        long larger = Math.max(8, 2 * capacity);
        long moved = raw.malloc(larger * 8);
        if (moved == Memory.NULL) {
            return false;
        }
        if (start != Memory.NULL) {
            cells.copy(start, moved, rows);
            raw.free(start);
        }
        start = moved;
        capacity = larger;
        return true;
    }
}
