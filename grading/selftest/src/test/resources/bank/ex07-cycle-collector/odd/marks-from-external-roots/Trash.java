package pymemlab.cycle;

import pymemlab.spec.cycle.ObjectGraph;
import pymemlab.spec.machine.Memory;

/** What becomes of the doomed. */
final class Trash {

    private final ObjectGraph graph;
    private final Words words;
    private final Rings rings;
    private final Marking marking;

    Trash(ObjectGraph graph, Words words, Rings rings, Marking marking) {
        this.graph = graph;
        this.words = words;
        this.rings = rings;
        this.marking = marking;
    }

    /** The answer is how many there were after the finalizers. */
    long dispose(int older) {
        silence();
        finish();
        marking.sift(Rings.FINALIZED, Rings.DOOMED);
        rings.splice(Rings.FINALIZED, older);
        return clear(older);
    }

    private void silence() {
        long head = rings.head(Rings.DOOMED);
        for (long each = words.next(head); each != head; each = words.next(each)) {
            long weak = graph.firstWeakReference(each);
            while (weak != Memory.NULL) {
                long older = graph.nextWeakReference(weak);
                graph.clearWeakReference(weak);
                if (graph.hasCallback(weak) && words.tag(weak) != Words.DOOMED) {
                    graph.deferCallback(weak);
                }
                weak = older;
            }
        }
        graph.runDeferredCallbacks();
    }

    /** Each is out of the way before its finalizer runs, so no place in the ring is kept. */
    private void finish() {
        while (!rings.isEmpty(Rings.DOOMED)) {
            long each = rings.first(Rings.DOOMED);
            rings.move(each, Rings.FINALIZED, Words.DOOMED);
            graph.finalizeOnce(each);
        }
    }

    private long clear(int older) {
        long found = 0;
        long head = rings.head(Rings.DOOMED);
        for (long each = words.next(head); each != head; each = words.next(each)) {
            found++;
        }
        while (!rings.isEmpty(Rings.DOOMED)) {
            long each = rings.first(Rings.DOOMED);
            graph.incref(each);
            graph.clear(each);
            rings.move(each, older, Words.BACK); // If it dies now, it is untracked there.
            graph.decref(each);
        }
        return found;
    }
}
