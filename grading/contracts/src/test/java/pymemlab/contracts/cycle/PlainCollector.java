package pymemlab.contracts.cycle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pymemlab.spec.cycle.CycleCollector;
import pymemlab.spec.cycle.ObjectGraph;
import pymemlab.spec.cycle.Stats;
import pymemlab.spec.machine.Memory;

/** Collects with Java's own collections and one generation; each phase can be done wrong. */
class PlainCollector implements CycleCollector {

    private final ObjectGraph graph;
    private final Map<Long, Boolean> tracked = new LinkedHashMap<>();

    PlainCollector(ObjectGraph graph) {
        this.graph = graph;
    }

    ObjectGraph graph() {
        return graph;
    }

    @Override
    public void track(long object) {
        tracked.put(object, true);
    }

    @Override
    public void untrack(long object) {
        tracked.remove(object);
    }

    @Override
    public boolean isTracked(long object) {
        return tracked.containsKey(object);
    }

    @Override
    public long collect(int generation) {
        List<Long> unreachable = unreachable(List.copyOf(tracked.keySet()));
        clearWeakReferences(unreachable);
        unreachable.stream().filter(this::isTracked).forEach(this::finalizeOne);
        List<Long> doomed = unreachable(unreachable.stream().filter(this::isTracked).toList());
        doomed.forEach(graph::incref); // None dies before all are cleared.
        doomed.forEach(this::clear);
        doomed.forEach(graph::decref);
        return doomed.size();
    }

    /** Those that nothing but one another refers to. */
    private List<Long> unreachable(List<Long> candidates) {
        Map<Long, Long> outside = new LinkedHashMap<>();
        candidates.forEach(each -> outside.put(each, outside(each)));
        candidates.forEach(
                each ->
                        referents(each)
                                .forEach(to -> outside.computeIfPresent(to, (k, n) -> n - 1)));
        List<Long> reached =
                new ArrayList<>(candidates.stream().filter(each -> outside.get(each) > 0).toList());
        for (int next = 0; next < reached.size(); next++) {
            referents(reached.get(next)).stream()
                    .filter(to -> outside.containsKey(to) && !reached.contains(to))
                    .distinct()
                    .forEach(reached::add);
        }
        return candidates.stream().filter(each -> !reached.contains(each)).toList();
    }

    /** How many references there are, of which those of candidates are not from outside. */
    long outside(long object) {
        return graph.count(object);
    }

    private List<Long> referents(long object) {
        List<Long> referents = new ArrayList<>();
        for (int slot = 0; slot < graph.slots(object); slot++) {
            long to = graph.slot(object, slot);
            if (to != Memory.NULL) {
                referents.add(to);
            }
        }
        return referents;
    }

    /** Clears them all, then runs the callbacks of those that are reachable. */
    void clearWeakReferences(List<Long> unreachable) {
        for (long each : unreachable) {
            long weak = graph.firstWeakReference(each);
            while (weak != Memory.NULL) {
                long older = graph.nextWeakReference(weak);
                graph.clearWeakReference(weak);
                if (graph.hasCallback(weak) && !unreachable.contains(weak)) {
                    graph.deferCallback(weak);
                }
                weak = older;
            }
        }
        graph.runDeferredCallbacks();
    }

    void finalizeOne(long object) {
        graph.finalizeOnce(object);
    }

    void clear(long object) {
        graph.clear(object);
    }

    @Override
    public long allocated() {
        return 0;
    }

    @Override
    public void released() {
        // Nothing is counted.
    }

    @Override
    public long count(int generation) {
        return 0;
    }

    @Override
    public Stats stats(int generation) {
        return new Stats(0, 0);
    }

    @Override
    public void freeze() {
        // One generation has nothing to set aside.
    }

    @Override
    public void unfreeze() {
        // Nothing was set aside.
    }
}
