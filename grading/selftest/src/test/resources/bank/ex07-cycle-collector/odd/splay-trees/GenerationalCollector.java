package pymemlab.cycle;

import static pymemlab.cycle.SplayTree.NONE;

import pymemlab.spec.cycle.CycleCollector;
import pymemlab.spec.cycle.ObjectGraph;
import pymemlab.spec.cycle.Stats;
import pymemlab.spec.cycle.Thresholds;
import pymemlab.spec.machine.Memory;
import pymemlab.spec.raw.RawAllocator;

/** Keeps containers in trees by age, so that no walk has a place to lose. */
public final class GenerationalCollector implements CycleCollector {

    private final ObjectGraph graph;
    private final Nodes nodes;
    private final Forest forest;
    private final Reachability reachability;
    private final Paces paces;
    private long age;
    private boolean collects;

    /** A collector of nothing. */
    public GenerationalCollector(
            Memory memory, ObjectGraph graph, RawAllocator raw, Thresholds thresholds) {
        this.graph = graph;
        nodes = new Nodes(memory);
        forest = Forest.of(nodes);
        reachability = new Reachability(graph, nodes);
        paces = new Paces(thresholds);
    }

    @Override
    public void track(long object) {
        if (!isTracked(object)) {
            nodes.age(object, ++age);
            forest.young().add(object);
        }
    }

    @Override
    public void untrack(long object) {
        if (isTracked(object)) {
            forest.numbered(nodes.tree(object)).remove(object);
            nodes.forget(object);
        }
    }

    @Override
    public boolean isTracked(long object) {
        return nodes.tree(object) != 0;
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
        SplayTree looked = forest.numbered(generation + 1);
        for (int each = generation; each > 0; each--) {
            looked.addAll(forest.numbered(each));
        }
        SplayTree older = generation == 0 ? forest.middle() : forest.old();
        paces.survived(generation, reachability.divide(looked, forest.unreachable(), older));
        clearWeakReferences();
        finish();
        reachability.divide(forest.unreachable(), forest.doomed(), older);
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
        for (int tree = 1; tree <= GENERATIONS; tree++) {
            forest.frozen().addAll(forest.numbered(tree));
        }
    }

    @Override
    public void unfreeze() {
        forest.old().addAll(forest.frozen());
    }

    private void clearWeakReferences() {
        long each = forest.unreachable().straighten();
        while (each != NONE) {
            clearWeakReferencesTo(each);
            each = nodes.right(each);
        }
        graph.runDeferredCallbacks();
    }

    private void clearWeakReferencesTo(long object) {
        long weak = graph.firstWeakReference(object);
        while (weak != NONE) {
            long older = graph.nextWeakReference(weak);
            graph.clearWeakReference(weak);
            if (graph.hasCallback(weak) && !forest.unreachable().holds(weak)) {
                graph.deferCallback(weak);
            }
            weak = older;
        }
    }

    private void finish() {
        long each = forest.unreachable().after(0);
        while (each != NONE) {
            long time = nodes.age(each);
            graph.finalizeOnce(each);
            each = forest.unreachable().after(time);
        }
    }

    private long clear(SplayTree older) {
        long result = 0;
        for (long each = forest.doomed().straighten(); each != NONE; each = nodes.right(each)) {
            result++;
        }
        long each = forest.doomed().after(0);
        while (each != NONE) {
            forest.doomed().remove(each);
            older.add(each);
            graph.clear(each);
            each = forest.doomed().after(0);
        }
        return result;
    }
}
