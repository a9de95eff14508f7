package pymemlab.cycle;

import pymemlab.spec.cycle.ObjectGraph;
import pymemlab.spec.machine.Memory;

/** Numbers the candidates, and counts and marks in the table by number. */
final class Search {

    private static final long NONE = -1;

    private final ObjectGraph graph;
    private final Store store;
    private final Lists lists;

    Search(ObjectGraph graph, Store store, Lists lists) {
        this.graph = graph;
        this.store = store;
        this.lists = lists;
    }

    /** Moves the unreachable to an empty list, the others to another; says how many these were. */
    long split(int list, int unreachable, int reachable) {
        long rows = 0;
        for (long each = lists.first(list); each != lists.head(list); each = store.next(each)) {
            rows++;
        }
        if (rows == 0 || !store.open(rows)) {
            lists.moveAll(list, reachable);
            return rows;
        }
        number(list);
        for (long row = 0; row < rows; row++) {
            subtract(row);
        }
        for (long row = 0; row < rows; row++) {
            if (store.count(row) > 0) {
                mark(row);
            }
        }
        long marked = distribute(list, rows, unreachable, reachable);
        store.close();
        return marked;
    }

    private void number(int list) {
        long row = 0;
        for (long each = lists.first(list); each != lists.head(list); each = store.next(each)) {
            store.number(each, row, graph.count(each));
            row++;
        }
    }

    private void subtract(long row) {
        long holder = store.node(row);
        for (int slot = 0; slot < graph.slots(holder); slot++) {
            long referent = rowOf(graph.slot(holder, slot));
            if (referent != NONE) {
                store.count(referent, store.count(referent) - 1);
            }
        }
    }

    /** A mark is a negative count: -1, or -2 less the row that waits below on the stack. */
    private void mark(long root) {
        long top = root;
        store.count(root, -1);
        while (top != NONE) {
            long holder = store.node(top);
            top = -2 - store.count(top);
            for (int slot = 0; slot < graph.slots(holder); slot++) {
                long referent = rowOf(graph.slot(holder, slot));
                if (referent != NONE && store.count(referent) >= 0) {
                    store.count(referent, -2 - top);
                    top = referent;
                }
            }
        }
    }

    /** Who is unreachable keeps its number for a link back until the list is relinked. */
    private long distribute(int list, long rows, int unreachable, int reachable) {
        store.link(lists.head(list), lists.head(list));
        long last = lists.head(unreachable);
        long marked = 0;
        for (long row = 0; row < rows; row++) {
            long node = store.node(row);
            if (store.count(row) < 0) {
                lists.append(reachable, node);
                marked++;
            } else {
                store.next(last, node);
                last = node;
            }
        }
        store.next(last, lists.head(unreachable));
        return marked;
    }

    private long rowOf(long object) {
        return object == Memory.NULL || !graph.isContainer(object) ? NONE : store.row(object);
    }
}
