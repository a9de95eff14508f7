package pymemlab.cycle;

import pymemlab.spec.cycle.CycleCollector;
import pymemlab.spec.cycle.ObjectGraph;
import pymemlab.spec.cycle.Stats;
import pymemlab.spec.cycle.Thresholds;
import pymemlab.spec.machine.Memory;
import pymemlab.spec.raw.RawAllocator;

/** Marks, as a tracing collector does, once it knows its roots from the counts. */
public final class GenerationalCollector implements CycleCollector {

    private final ObjectGraph graph;
    private final Rings rings;
    private final Marking marking;
    private final Trash trash;
    private final Calendar calendar;
    private boolean running;

    /** A collector that tracks nothing yet. */
    public GenerationalCollector(
            Memory memory, ObjectGraph graph, RawAllocator raw, Thresholds thresholds) {
        this.graph = graph;
        Words words = new Words(memory);
        rings = new Rings(words, raw);
        marking = new Marking(graph, words, rings);
        trash = new Trash(graph, words, rings, marking);
        calendar = new Calendar(thresholds);
    }

    @Override
    public void track(long object) {
        if (!rings.hold(object)) {
            rings.append(0, object, Words.BACK);
        }
    }

    @Override
    public void untrack(long object) {
        if (rings.hold(object)) {
            rings.remove(object);
        }
    }

    @Override
    public boolean isTracked(long object) {
        return rings.hold(object);
    }

    @Override
    public long allocated() {
        calendar.of(0).allocated();
        int due = running ? -1 : calendar.due();
        return due < 0 ? 0 : collect(due);
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
        for (int younger = generation - 1; younger >= 0; younger--) {
            rings.splice(younger, generation);
        }
        int older = Math.min(generation + 1, 2);
        calendar.survived(generation, marking.sift(generation, Rings.DOOMED));
        if (older != generation) {
            rings.splice(generation, older);
        }
        long found = trash.dispose(older);
        tally.add(found);
        graph.collectionStops(generation, found);
        running = false;
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
            rings.splice(generation, Rings.FROZEN);
        }
    }

    @Override
    public void unfreeze() {
        rings.splice(Rings.FROZEN, 2);
    }
}
