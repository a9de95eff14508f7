package pymemlab.cycle;

import pymemlab.spec.cycle.CycleCollector;
import pymemlab.spec.cycle.ObjectGraph;
import pymemlab.spec.cycle.Stats;
import pymemlab.spec.cycle.Thresholds;
import pymemlab.spec.machine.Memory;
import pymemlab.spec.raw.RawAllocator;

/** Judges whole components: one lives if any of it is referred to from what lives. */
public final class GenerationalCollector implements CycleCollector {

    private final ObjectGraph graph;
    private final Header header;
    private final Circles circles;
    private final Components components;
    private final Paces paces;
    private boolean collects;

    /** A collector of nothing. */
    public GenerationalCollector(
            Memory memory, ObjectGraph graph, RawAllocator raw, Thresholds thresholds) {
        this.graph = graph;
        header = new Header(memory);
        circles = new Circles(header, raw);
        components = new Components(graph, header, circles);
        paces = new Paces(thresholds);
    }

    @Override
    public void track(long object) {
        if (!circles.hold(object)) {
            circles.add(0, object);
        }
    }

    @Override
    public void untrack(long object) {
        if (circles.hold(object)) {
            circles.remove(object);
        }
    }

    @Override
    public boolean isTracked(long object) {
        return circles.hold(object);
    }

    @Override
    public long allocated() {
        paces.of(0).more();
        for (int generation = 2; !collects && generation >= 0; generation--) {
            if (paces.isDue(generation)) {
                return collect(generation);
            }
        }
        return 0;
    }

    @Override
    public void released() {
        paces.of(0).less();
    }

    @Override
    public long collect(int generation) {
        Pace pace = paces.of(generation);
        if (collects) {
            return 0;
        }
        collects = true;
        graph.collectionStarts(generation);
        paces.begins(generation);
        for (int each = generation; each >= 0; each--) {
            circles.moveAll(each, Circles.LOOKED);
        }
        int older = generation == 0 ? 1 : 2;
        paces.survived(generation, components.sort(older));
        prepare();
        components.sort(older);
        long result = clear(older);
        pace.ran(result);
        graph.collectionStops(generation, result);
        collects = false;
        return result;
    }

    @Override
    public long count(int generation) {
        return paces.of(generation).count();
    }

    @Override
    public Stats stats(int generation) {
        return paces.of(generation).stats();
    }

    @Override
    public void freeze() {
        for (int generation = 2; generation >= 0; generation--) {
            circles.moveAll(generation, Circles.FROZEN);
        }
    }

    @Override
    public void unfreeze() {
        circles.moveAll(Circles.FROZEN, 2);
    }

    private void prepare() {
        long head = circles.head(Circles.TRASH);
        for (long each = header.next(head); each != head; each = header.next(each)) {
            clearWeakReferences(each);
        }
        graph.runDeferredCallbacks();
        while (!circles.isEmpty(Circles.TRASH)) {
            long each = circles.first(Circles.TRASH);
            circles.remove(each);
            circles.add(Circles.LOOKED, each);
            graph.finalizeOnce(each);
        }
    }

    private void clearWeakReferences(long object) {
        long weak = graph.firstWeakReference(object);
        while (weak != 0) {
            long older = graph.nextWeakReference(weak);
            graph.clearWeakReference(weak);
            if (!header.isTrash(weak) && graph.hasCallback(weak)) {
                graph.deferCallback(weak);
            }
            weak = older;
        }
    }

    private long clear(int older) {
        long head = circles.head(Circles.TRASH);
        long result = 0;
        for (long each = header.next(head); each != head; each = header.next(each)) {
            result++;
        }
        while (!circles.isEmpty(Circles.TRASH)) {
            long each = header.previous(head);
            circles.remove(each);
            circles.add(older, each);
            graph.clear(each);
        }
        return result;
    }
}
