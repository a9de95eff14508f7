package pymemlab.cycle;

import pymemlab.spec.cycle.CycleCollector;
import pymemlab.spec.cycle.ObjectGraph;
import pymemlab.spec.cycle.Stats;
import pymemlab.spec.cycle.Thresholds;
import pymemlab.spec.machine.Memory;
import pymemlab.spec.raw.RawAllocator;

/**
 * Finds the containers that only one another keep alive, generation by generation, and clears them.
 *
 * <p>Order of work: the list, who is unreachable, and a simple clearing (step 1); clearing while
 * objects die (step 2); three lists, counts and collections that begin by themselves (step 3); weak
 * references, finalizers and who lives on (step 4); what is set aside (step 5).
 *
 * <p>Forbidden: Java arrays, collections, and strings in fields. Links and copied counts lie in the
 * headers; this object may keep a few numbers.
 */
public final class GenerationalCollector implements CycleCollector {

    private final Memory memory;
    private final ObjectGraph graph;
    private final RawAllocator raw;
    private final Thresholds thresholds;

    /**
     * A collector that tracks nothing.
     *
     * @param memory where the headers lie
     * @param graph the objects, their counts and references; hears of each collection
     * @param raw gives up to 512 bytes for the heads of lists, once, if you want them there
     * @param thresholds after how much each generation is collected by itself
     */
    public GenerationalCollector(
            Memory memory, ObjectGraph graph, RawAllocator raw, Thresholds thresholds) {
        this.memory = memory;
        this.graph = graph;
        this.raw = raw;
        this.thresholds = thresholds;
    }

    @Override
    public void track(long object) {
        throw new UnsupportedOperationException(
                "TODO step 1: put the container at the end of a list, linked through the headers");
    }

    @Override
    public void untrack(long object) {
        throw new UnsupportedOperationException(
                "TODO step 1: take the container out of whatever list it is in");
    }

    @Override
    public boolean isTracked(long object) {
        throw new UnsupportedOperationException("TODO step 1: say whether it is in a list");
    }

    @Override
    public long allocated() {
        throw new UnsupportedOperationException(
                "TODO step 3: count one container more, and collect when that is too many");
    }

    @Override
    public void released() {
        throw new UnsupportedOperationException("TODO step 3: count one container less");
    }

    @Override
    public long collect(int generation) {
        throw new UnsupportedOperationException(
                "TODO step 1: copy the counts, subtract what containers hold, spread, clear");
    }

    @Override
    public long count(int generation) {
        throw new UnsupportedOperationException("TODO step 3: say what was counted since");
    }

    @Override
    public Stats stats(int generation) {
        throw new UnsupportedOperationException("TODO step 3: sum what the collections did");
    }

    @Override
    public void freeze() {
        throw new UnsupportedOperationException(
                "TODO step 5: move all lists to one that no collection looks at");
    }

    @Override
    public void unfreeze() {
        throw new UnsupportedOperationException("TODO step 5: move that list to generation 2");
    }
}
