package pymemlab.cycle;

import pymemlab.spec.cycle.ObjectGraph;
import pymemlab.spec.machine.Memory;

/** Weak references, finalizers, and the end of what is trash. */
final class Disposal {

    private final ObjectGraph graph;
    private final Store store;
    private final Lists lists;
    private final Search search;

    Disposal(ObjectGraph graph, Store store, Lists lists, Search search) {
        this.graph = graph;
        this.store = store;
        this.lists = lists;
        this.search = search;
    }

    long dispose(int older) {
        long head = lists.head(Lists.TRASH);
        for (long each = lists.first(Lists.TRASH); each != head; each = store.next(each)) {
            clearWeakReferences(each);
        }
        lists.relink(Lists.TRASH);
        graph.runDeferredCallbacks();
        while (!lists.isEmpty(Lists.TRASH)) {
            long each = lists.first(Lists.TRASH);
            lists.move(each, Lists.LATER);
            graph.finalizeOnce(each);
        }
        search.split(Lists.LATER, Lists.TRASH, older);
        lists.relink(Lists.TRASH);
        return clear(older);
    }

    private void clearWeakReferences(long object) {
        long weak = graph.firstWeakReference(object);
        while (weak != Memory.NULL) {
            long next = graph.nextWeakReference(weak);
            graph.clearWeakReference(weak);
            if (graph.hasCallback(weak) && !isNumbered(weak)) {
                graph.deferCallback(weak);
            }
            weak = next;
        }
    }

    /** Only trash is, before it is relinked, and has no callback. */
    private boolean isNumbered(long weak) {
        return store.row(weak) >= 0;
    }

    private long clear(int older) {
        long found = 0;
        long head = lists.head(Lists.TRASH);
        for (long each = lists.first(Lists.TRASH); each != head; each = store.next(each)) {
            found++;
        }
        while (!lists.isEmpty(Lists.TRASH)) {
            long each = lists.first(Lists.TRASH);
            lists.move(each, older);
            graph.clear(each);
        }
        return found;
    }
}
