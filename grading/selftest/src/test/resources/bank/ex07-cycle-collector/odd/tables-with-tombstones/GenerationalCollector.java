package pymemlab.cycle;

import pymemlab.spec.cycle.CycleCollector;
import pymemlab.spec.cycle.ObjectGraph;
import pymemlab.spec.cycle.Stats;
import pymemlab.spec.cycle.Thresholds;
import pymemlab.spec.machine.Memory;
import pymemlab.spec.raw.RawAllocator;

/**
 * Has no lists: each generation is a table in raw memory, and a header names a row. Who goes leaves
 * a hole, which nobody closes before the next collection.
 */
public final class GenerationalCollector implements CycleCollector {

    private final ObjectGraph graph;
    private final Cells cells;
    private final Tables tables;
    private final Calendar calendar;
    private boolean running;

    /** A collector without a table; the first object that comes needs one. */
    public GenerationalCollector(
            Memory memory, ObjectGraph graph, RawAllocator raw, Thresholds thresholds) {
        this.graph = graph;
        cells = new Cells(memory);
        tables = Tables.of(cells, raw);
        calendar = new Calendar(thresholds);
    }

    @Override
    public void track(long object) {
        if (isTracked(object)) {
            return;
        }
        if (!running) {
            tables.young().tidy();
        }
        tables.young().add(object);
    }

    @Override
    public void untrack(long object) {
        if (isTracked(object)) {
            tables.numbered(cells.table(object)).remove(object);
        }
    }

    @Override
    public boolean isTracked(long object) {
        return cells.table(object) != 0;
    }

    @Override
    public long allocated() {
        calendar.of(0).allocated();
        return running || calendar.due() < 0 ? 0 : collect(calendar.due());
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
        graph.collectionStarts(generation);
        calendar.begin(generation);
        Table looked = tables.generation(generation);
        for (int younger = generation - 1; younger >= 0; younger--) {
            tables.generation(younger).moveTo(looked);
        }
        looked.tidy();
        long found = run(generation, looked, tables.generation(Math.min(generation + 1, 2)));
        tally.add(found);
        graph.collectionStops(generation, found);
        running = false;
        return found;
    }

    private long run(int generation, Table looked, Table older) {
        int state = generation + 1;
        Sweep sweep = new Sweep(graph, cells, looked);
        calendar.survived(generation, sweep.deduce(state, older));
        sweep.clearWeakReferences();
        sweep.finish();
        sweep.deduce(state | Cells.DOOMED, older);
        long found = sweep.doomed();
        sweep.clear(older);
        return found;
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
            tables.generation(generation).moveTo(tables.frozen());
        }
    }

    @Override
    public void unfreeze() {
        tables.frozen().moveTo(tables.old());
    }
}
