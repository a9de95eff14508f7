package pymemlab.cycle;

import pymemlab.spec.cycle.ObjectGraph;

/** Looks through the rows of one table, of all that are there or of the doomed alone. */
final class Sweep {

    private static final long NONE = 0;

    private final ObjectGraph graph;
    private final Cells cells;
    private final Table table;
    private final long rows;

    /** Of the rows that are there now; those that come later are not looked at. */
    Sweep(ObjectGraph graph, Cells cells, Table table) {
        this.graph = graph;
        this.cells = cells;
        this.table = table;
        this.rows = table.rows();
    }

    /** Of those in a state, dooms the unreachable and moves the rest; says how many that is. */
    long deduce(int state, Table older) {
        count(state);
        for (long row = 0; row < rows; row++) {
            long each = at(row, state);
            if (each != NONE && !cells.isMarked(each) && cells.count(each) > 0) {
                mark(each, state);
            }
        }
        long marked = 0;
        for (long row = 0; row < rows; row++) {
            long each = at(row, state);
            if (each != NONE && cells.isMarked(each)) {
                settle(each, row, older);
                marked++;
            } else if (each != NONE) {
                cells.doom(each);
            }
        }
        return marked;
    }

    private void settle(long object, long row, Table older) {
        cells.count(object, 0);
        cells.place(object, cells.table(object), row);
        if (older != table) {
            table.moveTo(older, object);
        }
    }

    private void count(int state) {
        for (long row = 0; row < rows; row++) {
            long each = at(row, state);
            if (each != NONE) {
                cells.count(each, graph.count(each));
            }
        }
        for (long row = 0; row < rows; row++) {
            long holder = at(row, state);
            int slots = holder == NONE ? 0 : graph.slots(holder);
            for (int slot = 0; slot < slots; slot++) {
                long referent = graph.slot(holder, slot);
                if (isLookedAt(referent, state)) {
                    cells.count(referent, cells.count(referent) - 1);
                }
            }
        }
    }

    private void mark(long root, int state) {
        cells.mark(root, NONE);
        long next = root;
        while (next != NONE) {
            long holder = next;
            next = cells.link(holder);
            int slots = graph.slots(holder);
            for (int slot = 0; slot < slots; slot++) {
                long referent = graph.slot(holder, slot);
                if (isLookedAt(referent, state) && !cells.isMarked(referent)) {
                    cells.mark(referent, next);
                    next = referent;
                }
            }
        }
    }

    void clearWeakReferences() {
        for (long row = 0; row < rows; row++) {
            long each = doomedAt(row);
            if (each != NONE) {
                clearWeakReferencesTo(each);
            }
        }
        graph.runDeferredCallbacks();
    }

    private void clearWeakReferencesTo(long object) {
        long weak = graph.firstWeakReference(object);
        while (weak != NONE) {
            long older = graph.nextWeakReference(weak);
            graph.clearWeakReference(weak);
            if (graph.hasCallback(weak) && !cells.isDoomed(weak)) {
                graph.deferCallback(weak);
            }
            weak = older;
        }
    }

    void finish() {
        for (long row = 0; row < rows; row++) {
            long each = doomedAt(row);
            if (each != NONE) {
                graph.finalizeOnce(each);
            }
        }
    }

    /** The newest first. */
    void clear(Table older) {
        for (long row = rows - 1; row >= 0; row--) {
            long each = doomedAt(row);
            if (each != NONE) {
                settle(each, row, older);
                graph.clear(each);
            }
        }
    }

    long doomed() {
        long doomed = 0;
        for (long row = 0; row < rows; row++) {
            doomed += doomedAt(row) == NONE ? 0 : 1;
        }
        return doomed;
    }

    private long doomedAt(long row) {
        long object = table.at(row);
        return object != NONE && cells.isDoomed(object) ? object : NONE;
    }

    private long at(long row, int state) {
        long object = table.at(row);
        return object != NONE && cells.state(object) == state ? object : NONE;
    }

    private boolean isLookedAt(long object, int state) {
        return object != NONE
                && graph.isContainer(object)
                && cells.state(object) == state
                && cells.row(object) < rows;
    }
}
