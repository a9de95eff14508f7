package pymemlab.cycle;

import pymemlab.spec.cycle.CollectorHeader;
import pymemlab.spec.cycle.ObjectGraph;

/** {@code handle_weakrefs}, {@code finalize_garbage} and so on, as gcmodule.c has them. */
final class Phases {

    private final ObjectGraph graph;
    private final PyGcHead head;
    private final GcList lists;
    private final Deduce deduce;

    Phases(ObjectGraph graph, PyGcHead head, GcList lists, Deduce deduce) {
        this.graph = graph;
        this.head = head;
        this.lists = lists;
        this.deduce = deduce;
    }

    void clearUnreachableMask(long list) {
        for (long gc = head.next(list); gc != list; gc = head.next(gc)) {
            head.clearUnreachable(gc);
        }
    }

    void handleWeakrefs(long unreachable) {
        for (long gc = head.next(unreachable); gc != unreachable; gc = head.next(gc)) {
            long object = Deduce.fromGc(gc);
            long wr = graph.firstWeakReference(object);
            while (wr != 0) {
                graph.clearWeakReference(wr);
                if (graph.hasCallback(wr) && !head.isCollecting(CollectorHeader.of(wr))) {
                    graph.deferCallback(wr);
                }
                wr = graph.firstWeakReference(object);
            }
        }
        graph.runDeferredCallbacks();
    }

    void finalizeGarbage(long collectable) {
        long seen = lists.seen();
        while (!lists.isEmpty(collectable)) {
            long gc = head.next(collectable);
            long object = Deduce.fromGc(gc);
            lists.move(gc, seen);
            graph.incref(object);
            graph.finalizeOnce(object);
            graph.decref(object);
        }
        lists.merge(seen, collectable);
    }

    void handleResurrected(long unreachable, long stillUnreachable, long old) {
        for (long gc = head.next(unreachable); gc != unreachable; gc = head.next(gc)) {
            head.clearCollecting(gc);
        }
        deduce.deduceUnreachable(unreachable, stillUnreachable);
        clearUnreachableMask(stillUnreachable);
        lists.merge(unreachable, old);
    }

    void deleteGarbage(long collectable, long old) {
        while (!lists.isEmpty(collectable)) {
            long gc = head.next(collectable);
            long object = Deduce.fromGc(gc);
            graph.incref(object);
            graph.clear(object);
            graph.decref(object);
            if (head.next(collectable) == gc) {
                head.clearCollecting(gc); // Still alive: it may die later.
                lists.move(gc, old);
            }
        }
    }
}
