package pymemlab.cycle;

import pymemlab.cycle.Cells.Colour;
import pymemlab.spec.cycle.ObjectGraph;
import pymemlab.spec.machine.Memory;

/** Mark grey, scan, and collect white, with one stack of those that wait instead of recursion. */
final class TrialDeletion {

    private final ObjectGraph graph;
    private final Cells cells;
    private long waiting = Memory.NULL;

    TrialDeletion(ObjectGraph graph, Cells cells) {
        this.graph = graph;
        this.cells = cells;
    }

    /** Moves the white of a chain to another, the black to a third; answers how many are black. */
    long split(Chain chain, Chain white, Chain black) {
        for (long each = chain.first(); each != Memory.NULL; each = cells.next(each)) {
            cells.start(each, graph.count(each));
        }
        int number = chain.isEmpty() ? 0 : cells.chain(chain.first());
        for (long each = chain.first(); each != Memory.NULL; each = cells.next(each)) {
            markGrey(each, number);
        }
        for (long each = chain.first(); each != Memory.NULL; each = cells.next(each)) {
            scan(each, number);
        }
        return collectWhite(chain, white, black);
    }

    private void markGrey(long root, int number) {
        if (cells.colour(root) == Colour.BLACK) {
            turn(root, Colour.GREY);
        }
        while (waiting != Memory.NULL) {
            long holder = serve();
            for (int slot = 0; slot < graph.slots(holder); slot++) {
                long child = graph.slot(holder, slot);
                if (isIn(child, number)) {
                    cells.add(child, -1);
                    if (cells.colour(child) == Colour.BLACK) {
                        turn(child, Colour.GREY);
                    }
                }
            }
        }
    }

    private void scan(long root, int number) {
        if (cells.colour(root) == Colour.GREY) {
            push(root);
        }
        while (waiting != Memory.NULL) {
            long each = serve();
            boolean grey = cells.colour(each) == Colour.GREY;
            if (grey && cells.count(each) == 0) {
                cells.colour(each, Colour.WHITE);
                visitGreyChildren(each, number);
            } else {
                cells.colour(each, Colour.BLACK);
                blackenChildren(each, number);
            }
        }
    }

    private void visitGreyChildren(long holder, int number) {
        for (int slot = 0; slot < graph.slots(holder); slot++) {
            long child = graph.slot(holder, slot);
            if (isIn(child, number) && cells.colour(child) == Colour.GREY) {
                push(child);
            }
        }
    }

    private void blackenChildren(long holder, int number) {
        for (int slot = 0; slot < graph.slots(holder); slot++) {
            long child = graph.slot(holder, slot);
            if (isIn(child, number)) {
                cells.add(child, 1);
                if (cells.colour(child) != Colour.BLACK) {
                    turn(child, Colour.BLACK);
                }
            }
        }
    }

    private long collectWhite(Chain chain, Chain white, Chain black) {
        long survivors = 0;
        long each = chain.first();
        while (each != Memory.NULL) {
            long next = cells.next(each);
            boolean survives = cells.colour(each) == Colour.BLACK;
            survivors += survives ? 1 : 0;
            chain.remove(each);
            (survives ? black : white).add(each);
            each = next;
        }
        return survivors;
    }

    private void turn(long cell, Colour colour) {
        cells.colour(cell, colour);
        push(cell);
    }

    private void push(long cell) {
        if (!cells.waits(cell)) {
            cells.await(cell, waiting);
            waiting = cell;
        }
    }

    private long serve() {
        long cell = waiting;
        waiting = cells.serve(cell);
        return cell;
    }

    private boolean isIn(long object, int number) {
        return object != Memory.NULL && graph.isContainer(object) && cells.chain(object) == number;
    }
}
