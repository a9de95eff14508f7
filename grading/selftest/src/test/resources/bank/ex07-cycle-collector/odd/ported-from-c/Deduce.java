package pymemlab.cycle;

import pymemlab.spec.cycle.CollectorHeader;
import pymemlab.spec.cycle.ObjectGraph;

/** {@code update_refs}, {@code subtract_refs}, {@code move_unreachable}. */
final class Deduce {

    private final ObjectGraph graph;
    private final PyGcHead head;
    private final GcList lists;

    Deduce(ObjectGraph graph, PyGcHead head, GcList lists) {
        this.graph = graph;
        this.head = head;
        this.lists = lists;
    }

    static long fromGc(long gc) {
        return gc + CollectorHeader.SIZE;
    }

    void deduceUnreachable(long base, long unreachable) {
        for (long gc = head.next(base); gc != base; gc = head.next(gc)) {
            head.resetRefs(gc, graph.count(fromGc(gc)));
        }
        for (long gc = head.next(base); gc != base; gc = head.next(gc)) {
            visitDecref(fromGc(gc));
        }
        moveUnreachable(base, unreachable);
    }

    private void visitDecref(long object) {
        for (int slot = 0; slot < graph.slots(object); slot++) {
            long gc = asGc(graph.slot(object, slot));
            if (gc != 0 && head.isCollecting(gc)) {
                head.decref(gc);
            }
        }
    }

    private void moveUnreachable(long young, long unreachable) {
        long prev = young;
        long gc = head.next(young);
        while (gc != young) {
            if (head.refs(gc) > 0) {
                visitReachable(fromGc(gc), young);
                head.setPrevWord(gc, prev); // No longer collecting.
                prev = gc;
            } else {
                head.setNextWord(prev, head.nextWord(gc));
                long last = head.prev(unreachable);
                head.setNextWord(last, gc | 1); // Pollutes the list's own head, if it is the last.
                head.setPrev(gc, last);
                head.setNextWord(gc, unreachable | 1);
                head.setPrevWord(unreachable, gc);
            }
            gc = head.next(prev);
        }
        head.setPrevWord(young, prev);
        head.clearUnreachable(unreachable);
    }

    private void visitReachable(long object, long reachable) {
        for (int slot = 0; slot < graph.slots(object); slot++) {
            long gc = asGc(graph.slot(object, slot));
            if (gc == 0 || !head.isCollecting(gc)) {
                continue;
            }
            if (head.isUnreachable(gc)) {
                moveBack(gc, reachable);
            } else if (head.refs(gc) == 0) {
                head.resetRefs(gc, 1);
            }
        }
    }

    private void moveBack(long gc, long reachable) {
        long prev = head.prev(gc);
        long next = head.next(gc);
        head.setNextWord(prev, head.nextWord(gc));
        head.setPrev(next, prev);
        lists.append(gc, reachable);
        head.resetRefs(gc, 1);
    }

    /** 0 for what has no head. */
    private long asGc(long object) {
        return object == 0 || !graph.isContainer(object) ? 0 : CollectorHeader.of(object);
    }
}
