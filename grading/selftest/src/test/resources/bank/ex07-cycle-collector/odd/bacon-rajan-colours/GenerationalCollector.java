package pymemlab.cycle;

import pymemlab.spec.cycle.CycleCollector;
import pymemlab.spec.cycle.ObjectGraph;
import pymemlab.spec.cycle.Stats;
import pymemlab.spec.cycle.Thresholds;
import pymemlab.spec.machine.Memory;
import pymemlab.spec.raw.RawAllocator;

/** Collects as Bacon and Rajan do, with all that is tracked for a root. */
public final class GenerationalCollector implements CycleCollector {

    private final ObjectGraph graph;
    private final Cells cells;
    private final Chains chains;
    private final TrialDeletion trial;
    private final Paces paces;
    private boolean collects;

    /** A collector of nothing. */
    public GenerationalCollector(
            Memory memory, ObjectGraph graph, RawAllocator raw, Thresholds thresholds) {
        this.graph = graph;
        cells = new Cells(memory);
        chains = Chains.of(cells);
        trial = new TrialDeletion(graph, cells);
        paces = new Paces(thresholds);
    }

    @Override
    public void track(long object) {
        if (!isTracked(object)) {
            chains.young().add(object);
        }
    }

    @Override
    public void untrack(long object) {
        if (isTracked(object)) {
            chains.numbered(cells.chain(object)).remove(object);
            cells.forget(object);
        }
    }

    @Override
    public boolean isTracked(long object) {
        return cells.chain(object) != 0;
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
        for (int each = generation; each > 0; each--) {
            chains.generation(generation).takeAll(chains.generation(each - 1));
        }
        long result = run(generation);
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
            chains.frozen().takeAll(chains.generation(generation));
        }
    }

    @Override
    public void unfreeze() {
        chains.old().takeAll(chains.frozen());
    }

    private long run(int generation) {
        Chain older = chains.generation(generation == 0 ? 1 : 2);
        Chain looked = chains.finished();
        looked.takeAll(chains.generation(generation));
        paces.survived(generation, trial.split(looked, chains.white(), older));
        for (long each = chains.white().first(); each != Memory.NULL; each = cells.next(each)) {
            clearWeakReferences(each);
        }
        graph.runDeferredCallbacks();
        while (!chains.white().isEmpty()) {
            long each = chains.white().removeFirst();
            chains.finished().add(each);
            graph.finalizeOnce(each);
        }
        trial.split(chains.finished(), chains.white(), older);
        return clear(older);
    }

    private void clearWeakReferences(long object) {
        long weak = graph.firstWeakReference(object);
        while (weak != Memory.NULL) {
            boolean outlives = cells.chain(weak) != cells.chain(object);
            long older = graph.nextWeakReference(weak);
            graph.clearWeakReference(weak);
            if (outlives && graph.hasCallback(weak)) {
                graph.deferCallback(weak);
            }
            weak = older;
        }
    }

    private long clear(Chain older) {
        long result = 0;
        for (long each = chains.white().first(); each != Memory.NULL; each = cells.next(each)) {
            result++;
        }
        while (!chains.white().isEmpty()) {
            long each = chains.white().removeFirst();
            older.add(each);
            graph.clear(each);
        }
        return result;
    }
}
