package pymemlab.cycle;

import pymemlab.spec.cycle.CycleCollector;
import pymemlab.spec.cycle.ObjectGraph;
import pymemlab.spec.cycle.Stats;
import pymemlab.spec.cycle.Thresholds;
import pymemlab.spec.machine.Memory;
import pymemlab.spec.raw.RawAllocator;

/** Keeps the counts of a collection in a table, which it takes and gives back. */
public final class GenerationalCollector implements CycleCollector {

    private final ObjectGraph graph;
    private final Store store;
    private final Lists lists;
    private final Search search;
    private final Disposal disposal;
    private final Calendar calendar;
    private boolean running;

    /** A collector of nothing. */
    public GenerationalCollector(
            Memory memory, ObjectGraph graph, RawAllocator raw, Thresholds thresholds) {
        this.graph = graph;
        store = new Store(memory, raw);
        lists = new Lists(store);
        search = new Search(graph, store, lists);
        disposal = new Disposal(graph, store, lists, search);
        calendar = new Calendar(thresholds);
    }

    @Override
    public void track(long object) {
        if (!isTracked(object)) {
            lists.append(0, object);
        }
    }

    @Override
    public void untrack(long object) {
        if (isTracked(object)) {
            lists.remove(object);
        }
    }

    @Override
    public boolean isTracked(long object) {
        return store.next(object) != Memory.NULL;
    }

    @Override
    public long allocated() {
        calendar.of(0).allocated();
        if (running || calendar.due() < 0) {
            return 0;
        }
        return collect(calendar.due());
    }

    @Override
    public void released() {
        calendar.of(0).released();
    }

    @Override
    public long collect(int generation) {
        Calendar.Tally tally = calendar.of(generation);
        if (running) {
            return 0;
        }
        running = true;
        try {
            graph.collectionStarts(generation);
            calendar.begin(generation);
            long found = run(generation, Math.min(generation + 1, GENERATIONS - 1));
            tally.add(found);
            graph.collectionStops(generation, found);
            return found;
        } finally {
            running = false;
        }
    }

    private long run(int generation, int older) {
        for (int each = generation; each >= 0; each--) {
            lists.moveAll(each, Lists.LATER);
        }
        calendar.survived(generation, search.split(Lists.LATER, Lists.TRASH, older));
        return disposal.dispose(older);
    }

    @Override
    public long count(int generation) {
        return calendar.of(generation).count();
    }

    @Override
    public Stats stats(int generation) {
        return calendar.of(generation).stats();
    }

    @Override
    public void freeze() {
        for (int generation = 0; generation < GENERATIONS; generation++) {
            lists.moveAll(generation, Lists.FROZEN);
        }
    }

    @Override
    public void unfreeze() {
        lists.moveAll(Lists.FROZEN, GENERATIONS - 1);
    }
}
