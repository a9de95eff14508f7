package pymemlab.cycle;

import pymemlab.spec.cycle.ObjectGraph;

/**
 * Finds strongly connected components as Tarjan does, with the numbers of Pearce: who is on the way
 * is on one stack, who waits for its component on another, and both go through one link.
 *
 * <p>Components are found after all that they refer to; so the list of the found, the last in
 * front, has every component before those that it refers to.
 */
final class Components {

    private static final long NOTHING = 0;

    private final ObjectGraph graph;
    private final Header header;
    private final Circles circles;
    private long way = NOTHING;
    private long waiting = NOTHING;
    private long found = NOTHING;
    private int next;

    Components(ObjectGraph graph, Header header, Circles circles) {
        this.graph = graph;
        this.header = header;
        this.circles = circles;
    }

    /**
     * Puts an end to looking: trash to its circle, the others to another; says how many those are.
     */
    long sort(int target) {
        long head = circles.head(Circles.LOOKED);
        for (long each = header.next(head); each != head; each = header.next(each)) {
            header.value(each, 0);
            header.number(each, 0);
        }
        found = NOTHING;
        next = 1;
        for (long each = header.next(head); each != head; each = header.next(each)) {
            if (header.number(each) == 0) {
                searchFrom(each);
            }
        }
        countFromOutside(head);
        spread();
        return distribute(head, target);
    }

    private void searchFrom(long start) {
        enter(start);
        while (way != NOTHING) {
            long object = way;
            int slot = header.value(object) >> 1;
            if (slot == graph.slots(object)) {
                leave(object);
            } else if (mayPass(object, graph.slot(object, slot))) {
                header.value(object, header.value(object) + 2);
            }
        }
    }

    private void enter(long object) {
        header.number(object, next++);
        header.link(object, way);
        way = object;
    }

    /** False if the referent has to be searched first; then the slot is looked at again. */
    private boolean mayPass(long object, long referent) {
        if (!isCandidate(referent)) {
            return true;
        }
        if (header.number(referent) == 0) {
            enter(referent);
            return false;
        }
        if (Integer.compareUnsigned(header.number(referent), header.number(object)) < 0) {
            header.number(object, header.number(referent));
            header.value(object, header.value(object) | 1);
        }
        return true;
    }

    private void leave(long object) {
        way = header.link(object);
        if ((header.value(object) & 1) == 1) {
            header.link(object, waiting);
            waiting = object;
            return;
        }
        int number = header.number(object);
        while (waiting != NOTHING && Integer.compareUnsigned(number, header.number(waiting)) <= 0) {
            long member = waiting;
            waiting = header.link(member);
            close(member, object);
        }
        close(object, object);
    }

    private void close(long member, long root) {
        header.root(member, root);
        header.link(member, found);
        found = member;
        next--;
    }

    private void countFromOutside(long head) {
        for (long each = header.next(head); each != head; each = header.next(each)) {
            header.value(each, 0);
        }
        for (long each = header.next(head); each != head; each = header.next(each)) {
            add(header.root(each), (int) graph.count(each));
        }
        for (long each = header.next(head); each != head; each = header.next(each)) {
            for (int slot = graph.slots(each) - 1; slot >= 0; slot--) {
                long referent = graph.slot(each, slot);
                if (isCandidate(referent)) {
                    add(header.root(referent), -1);
                }
            }
        }
    }

    private void add(long root, int more) {
        header.value(root, header.value(root) + more);
    }

    private void spread() {
        for (long each = found; each != NOTHING; each = header.link(each)) {
            if (header.value(header.root(each)) > 0) {
                reachFrom(each);
            }
        }
    }

    private void reachFrom(long object) {
        for (int slot = graph.slots(object) - 1; slot >= 0; slot--) {
            long referent = graph.slot(object, slot);
            if (isCandidate(referent) && header.value(header.root(referent)) == 0) {
                header.value(header.root(referent), 1);
            }
        }
    }

    private long distribute(long head, int target) {
        markTrash(head);
        long reached = 0;
        long each = header.next(head);
        header.next(head, head);
        header.previous(head, head);
        while (each != head) {
            long following = header.next(each);
            reached += header.isTrash(each) ? 0 : 1;
            circles.add(header.isTrash(each) ? Circles.TRASH : target, each);
            each = following;
        }
        return reached;
    }

    /** In two passes: nobody asks for a root that is at rest already. */
    private void markTrash(long head) {
        for (long each = header.next(head); each != head; each = header.next(each)) {
            header.link(each, header.value(header.root(each)) == 0 ? 16 : 0);
        }
        for (long each = header.next(head); each != head; each = header.next(each)) {
            header.settle(each, header.link(each) != 0);
        }
    }

    private boolean isCandidate(long object) {
        return object != NOTHING && graph.isContainer(object) && header.isCandidate(object);
    }
}
