package pymemlab.cycle;

import pymemlab.spec.cycle.CycleCollector;
import pymemlab.spec.cycle.ObjectGraph;
import pymemlab.spec.cycle.Stats;
import pymemlab.spec.cycle.Thresholds;
import pymemlab.spec.machine.Memory;
import pymemlab.spec.raw.RawAllocator;

/**
 * Collects cycles as CPython 3.11 does, in the headers of the containers.
 *
 * <p>If the raw allocator has no room for the heads of the lists, nothing is tracked and nothing is
 * collected.
 */
public final class GenerationalCollector implements CycleCollector {

    private final Lists lists;
    private final Schedule schedule;
    private final Walk walk;
    private final Phases phases;
    private final ObjectGraph graph;
    private boolean collecting;

    /** A collector that tracks nothing yet; the heads of its lists come from the raw allocator. */
    public GenerationalCollector(
            Memory memory, ObjectGraph graph, RawAllocator raw, Thresholds thresholds) {
        this.graph = graph;
        Headers headers = new Headers(memory);
        lists = new Lists(headers, raw);
        schedule = new Schedule(thresholds);
        walk = new Walk(headers);
        phases = new Phases(graph, headers, lists, schedule, walk);
    }

    @Override
    public void track(long object) {
        if (lists.exist() && !lists.include(object)) {
            lists.append(lists.generation(0), object);
        }
    }

    @Override
    public void untrack(long object) {
        walk.skip(object);
        lists.remove(object);
    }

    @Override
    public boolean isTracked(long object) {
        return lists.include(object);
    }

    @Override
    public long allocated() {
        schedule.of(0).countOneMore();
        int due = collecting ? Schedule.NONE : schedule.due();
        return due == Schedule.NONE ? 0 : collect(due);
    }

    @Override
    public void released() {
        schedule.of(0).countOneLess();
    }

    @Override
    public long collect(int generation) {
        Generation collected = schedule.of(generation);
        if (collecting || !lists.exist()) {
            return 0;
        }
        collecting = true;
        try {
            graph.collectionStarts(generation);
            schedule.begins(generation);
            long result = phases.run(generation);
            collected.addResult(result);
            graph.collectionStops(generation, result);
            return result;
        } finally {
            collecting = false;
        }
    }

    @Override
    public long count(int generation) {
        return schedule.of(generation).count();
    }

    @Override
    public Stats stats(int generation) {
        return schedule.of(generation).stats();
    }

    @Override
    public void freeze() {
        if (!lists.exist()) {
            return;
        }
        for (int generation = GENERATIONS - 1; generation >= 0; generation--) {
            lists.moveAll(lists.generation(generation), lists.frozen());
        }
    }

    @Override
    public void unfreeze() {
        if (lists.exist()) {
            lists.moveAll(lists.frozen(), lists.generation(GENERATIONS - 1));
        }
    }
}
