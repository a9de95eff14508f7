package pymemlab.cycle;

import static pymemlab.cycle.SplayTree.NONE;

import pymemlab.spec.cycle.ObjectGraph;

/** Takes a tree apart, by whether something outside of it leads to a node. */
final class Reachability {

    private static final int REACHED = 7;

    private final ObjectGraph graph;
    private final Nodes nodes;

    Reachability(ObjectGraph graph, Nodes nodes) {
        this.graph = graph;
        this.nodes = nodes;
    }

    /** How many were reached. */
    long divide(SplayTree tree, SplayTree unreached, SplayTree reached) {
        long oldest = tree.empty();
        for (long each = oldest; each != NONE; each = nodes.right(each)) {
            nodes.count(each, graph.count(each));
        }
        for (long each = oldest; each != NONE; each = nodes.right(each)) {
            subtract(each);
        }
        for (long each = oldest; each != NONE; each = nodes.right(each)) {
            if (nodes.isCounted(each) && nodes.count(each) > 0) {
                reachFrom(each);
            }
        }
        return plant(oldest, unreached, reached);
    }

    private void subtract(long holder) {
        int slots = graph.slots(holder);
        for (int slot = 0; slot < slots; slot++) {
            long referent = graph.slot(holder, slot);
            if (isCounted(referent)) {
                nodes.count(referent, nodes.count(referent) - 1);
            }
        }
    }

    /** Those to the left of each other have been reached, but not yet what they refer to. */
    private void reachFrom(long start) {
        nodes.tree(start, REACHED);
        nodes.left(start, NONE);
        long next = start;
        while (next != NONE) {
            long holder = next;
            next = nodes.left(holder);
            int slots = graph.slots(holder);
            for (int slot = 0; slot < slots; slot++) {
                long referent = graph.slot(holder, slot);
                if (isCounted(referent)) {
                    nodes.tree(referent, REACHED);
                    nodes.left(referent, next);
                    next = referent;
                }
            }
        }
    }

    private long plant(long oldest, SplayTree unreached, SplayTree reached) {
        long count = 0;
        long each = oldest;
        while (each != NONE) {
            long next = nodes.right(each);
            boolean lives = nodes.tree(each) == REACHED;
            (lives ? reached : unreached).add(each);
            count += lives ? 1 : 0;
            each = next;
        }
        return count;
    }

    private boolean isCounted(long object) {
        return object != NONE && graph.isContainer(object) && nodes.isCounted(object);
    }
}
