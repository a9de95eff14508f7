package pymemlab.cycle;

import static pymemlab.spec.machine.Memory.NULL;

import pymemlab.spec.cycle.ObjectGraph;

/**
 * Finds out which containers of a list nothing outside of the list leads to (CPython,
 * Modules/gcmodule.c, {@code deduce_unreachable}).
 *
 * <p>What refers to a container from outside is its count less the references from inside. A few
 * passes along the list are enough, as each container is taken out at most once and comes back at
 * most once. No Java code runs meanwhile, so nothing leaves the list or joins it.
 */
final class Deduction {

    private final ObjectGraph graph;
    private final Headers headers;
    private final Lists lists;

    Deduction(ObjectGraph graph, Headers headers, Lists lists) {
        this.graph = graph;
        this.headers = headers;
        this.lists = lists;
    }

    /** Moves what is unreachable to another list, in order; each of them is marked as set aside. */
    Split split(long list, long unreachable) {
        long all = copyCounts(list);
        subtractInternalReferences(list);
        long reachable = moveUnreachable(list, unreachable);
        return new Split(reachable, all - reachable);
    }

    private long copyCounts(long list) {
        long copied = 0;
        for (long each = headers.next(list); each != list; each = headers.next(each)) {
            headers.startCount(each, graph.count(each));
            copied++;
        }
        return copied;
    }

    private void subtractInternalReferences(long list) {
        for (long each = headers.next(list); each != list; each = headers.next(each)) {
            int slots = graph.slots(each);
            for (int index = 0; index < slots; index++) {
                long referent = graph.slot(each, index);
                if (mayBeInside(referent)) {
                    headers.countOneLess(referent);
                }
            }
        }
    }

    /**
     * Sets aside those without a reference from outside, until one that has some leads to them.
     * CPython moves these too and not the reachable ones, because most objects are reachable.
     */
    private long moveUnreachable(long list, long unreachable) {
        long reachable = 0;
        long last = list; // The last one that stays.
        long each = headers.next(list);
        while (each != list) {
            if (headers.isReferredToFromOutside(each)) {
                headers.setPrevious(each, last);
                rescueReferents(each, list);
                last = each;
                each = headers.next(last);
                reachable++;
            } else {
                long next = headers.next(each);
                headers.setNext(last, next);
                setAside(each, unreachable);
                each = next;
            }
        }
        headers.setPrevious(list, last);
        return reachable;
    }

    /** Lets the walk come to all that the container refers to. */
    private void rescueReferents(long container, long list) {
        int slots = graph.slots(container);
        for (int index = 0; index < slots; index++) {
            long referent = graph.slot(container, index);
            if (mayBeInside(referent) && headers.reach(referent)) {
                rescue(referent, list);
            }
        }
    }

    private void setAside(long container, long unreachable) {
        long last = headers.previous(unreachable);
        headers.setNext(last, container);
        headers.setAside(container, last);
        headers.setNext(container, unreachable);
        headers.setPrevious(unreachable, container);
    }

    private void rescue(long container, long list) {
        long previous = headers.previous(container);
        long next = headers.next(container);
        headers.setNext(previous, next);
        headers.setAside(next, previous); // Linked again, and still marked.
        lists.append(list, container);
        headers.startCount(container, 1);
    }

    /** Only containers have headers to be asked. */
    private boolean mayBeInside(long object) {
        return object != NULL && graph.isContainer(object);
    }
}
