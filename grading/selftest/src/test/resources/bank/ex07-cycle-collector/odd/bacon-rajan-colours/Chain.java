package pymemlab.cycle;

import pymemlab.spec.machine.Memory;

/** Cells in a row; each knows the chain's number. */
final class Chain {

    private final Cells cells;
    private final int number;
    private long first = Memory.NULL;
    private long last = Memory.NULL;

    Chain(Cells cells, int number) {
        this.cells = cells;
        this.number = number;
    }

    long first() {
        return first;
    }

    boolean isEmpty() {
        return first == Memory.NULL;
    }

    void add(long cell) {
        cells.chain(cell, number);
        cells.next(cell, Memory.NULL);
        cells.previous(cell, last);
        if (isEmpty()) {
            first = cell;
        } else {
            cells.next(last, cell);
        }
        last = cell;
    }

    void remove(long cell) {
        long next = cells.next(cell);
        long previous = cells.previous(cell);
        if (next == Memory.NULL) {
            last = previous;
        } else {
            cells.previous(next, previous);
        }
        if (previous == Memory.NULL) {
            first = next;
        } else {
            cells.next(previous, next);
        }
        cells.chain(cell, 0);
    }

    long removeFirst() {
        long cell = first;
        remove(cell);
        return cell;
    }

    void takeAll(Chain other) {
        while (!other.isEmpty()) {
            add(other.removeFirst());
        }
    }
}
