package pymemlab.cycle;

import pymemlab.spec.cycle.CycleCollector;
import pymemlab.spec.cycle.ObjectGraph;
import pymemlab.spec.cycle.Stats;
import pymemlab.spec.cycle.Thresholds;
import pymemlab.spec.machine.Memory;
import pymemlab.spec.raw.RawAllocator;

/**
 * All containers stand in one list, and a number in each header says how old it is; clears the
 * newest first.
 *
 * <p>First word: next, or 0 at the end; bits 0-3 hold the state. Second word: previous, or the
 * count, or the next to be visited.
 */
public final class GenerationalCollector implements CycleCollector {

    private static final long STATE = 15;
    private static final long DOOMED = 8; // Beside the age, which is 1 to 3, or 4: frozen.
    private static final long FROZEN = 4;
    private static final long MOST = 1L << 40; // A count this high is a mark.
    private static final long END = 0;

    private final Memory memory;
    private final ObjectGraph graph;
    private final Thresholds thresholds;
    private long first = END;
    private long last = END;
    private long cursor = END;
    private boolean backwards;
    private boolean busy;
    private long count0;
    private long count1;
    private long count2;
    private long runs0;
    private long runs1;
    private long runs2;
    private long found0;
    private long found1;
    private long found2;
    private long total;
    private long pending;

    /** An empty list. */
    public GenerationalCollector(
            Memory memory, ObjectGraph graph, RawAllocator raw, Thresholds thresholds) {
        this.memory = memory;
        this.graph = graph;
        this.thresholds = thresholds;
    }

    @Override
    public void track(long object) {
        if (isTracked(object)) {
            return;
        }
        memory.storeLong(object - 16, 1);
        memory.storeLong(object - 8, last);
        if (last == END) {
            first = object;
        } else {
            setNext(last, object);
        }
        last = object;
    }

    @Override
    public void untrack(long object) {
        if (!isTracked(object)) {
            return;
        }
        long next = next(object);
        long previous = memory.loadLong(object - 8);
        if (previous == END) {
            first = next;
        } else {
            setNext(previous, next);
        }
        if (next == END) {
            last = previous;
        } else {
            memory.storeLong(next - 8, previous);
        }
        if (cursor == object) {
            cursor = backwards ? previous : next;
        }
        memory.storeLong(object - 16, 0);
        memory.storeLong(object - 8, 0);
    }

    @Override
    public boolean isTracked(long object) {
        return state(object) != 0;
    }

    @Override
    public long allocated() {
        count0++;
        if (busy || thresholds.young() == 0 || count0 <= thresholds.young()) {
            return 0;
        }
        if (count2 > thresholds.old() && pending >= total / 4) {
            return collect(2);
        }
        return collect(count1 > thresholds.middle() ? 1 : 0);
    }

    @Override
    public void released() {
        if (count0 > 0) {
            count0--;
        }
    }

    @Override
    public long collect(int generation) {
        mustExist(generation);
        if (busy) {
            return 0;
        }
        busy = true;
        graph.collectionStarts(generation);
        restartCounts(generation);
        long survivors = deduce(1, generation + 1, Math.min(generation + 2, 3));
        if (generation == 1) {
            pending += survivors;
        } else if (generation == 2) {
            pending = 0;
            total = survivors;
        }
        clearWeakReferences();
        finish();
        deduce(DOOMED, DOOMED + 3, Math.min(generation + 2, 3));
        long found = countDoomed();
        clear(Math.min(generation + 2, 3));
        addResult(generation, found);
        graph.collectionStops(generation, found);
        busy = false;
        return found;
    }

    @Override
    public long count(int generation) {
        mustExist(generation);
        return generation == 0 ? count0 : generation == 1 ? count1 : count2;
    }

    @Override
    public Stats stats(int generation) {
        mustExist(generation);
        if (generation == 0) {
            return new Stats(runs0, found0);
        }
        return generation == 1 ? new Stats(runs1, found1) : new Stats(runs2, found2);
    }

    @Override
    public void freeze() {
        for (long each = first; each != END; each = next(each)) {
            setState(each, FROZEN);
        }
    }

    @Override
    public void unfreeze() {
        for (long each = first; each != END; each = next(each)) {
            if (state(each) == FROZEN) {
                setState(each, 3);
            }
        }
    }

    private static void mustExist(int generation) {
        if (generation < 0 || generation > 2) {
            throw new IllegalArgumentException("There is no generation " + generation);
        }
    }

    private void restartCounts(int generation) {
        count0 = 0;
        switch (generation) {
            case 0 -> count1++;
            case 1 -> {
                count1 = 0;
                count2++;
            }
            default -> {
                count1 = 0;
                count2 = 0;
            }
        }
    }

    private void addResult(int generation, long found) {
        switch (generation) {
            case 0 -> {
                runs0++;
                found0 += found;
            }
            case 1 -> {
                runs1++;
                found1 += found;
            }
            default -> {
                runs2++;
                found2 += found;
            }
        }
    }

    /** Of those whose state is in a range, dooms the unreachable; the others get another age. */
    private long deduce(long least, long most, long survived) {
        for (long each = first; each != END; each = next(each)) {
            if (isWithin(each, least, most)) {
                memory.storeLong(each - 8, graph.count(each));
            }
        }
        for (long each = first; each != END; each = next(each)) {
            if (isWithin(each, least, most)) {
                subtractFrom(each, least, most);
            }
        }
        for (long each = first; each != END; each = next(each)) {
            if (isWithin(each, least, most)
                    && memory.loadLong(each - 8) > 0
                    && memory.loadLong(each - 8) < MOST) {
                visitAllFrom(each, least, most);
            }
        }
        return sortOut(least, most, survived);
    }

    private void subtractFrom(long holder, long least, long most) {
        for (int slot = 0; slot < graph.slots(holder); slot++) {
            long other = graph.slot(holder, slot);
            if (other != END && graph.isContainer(other) && isWithin(other, least, most)) {
                memory.storeLong(other - 8, memory.loadLong(other - 8) - 1);
            }
        }
    }

    private void visitAllFrom(long root, long least, long most) {
        memory.storeLong(root - 8, MOST);
        long visited = root;
        while (visited != END) {
            long holder = visited;
            visited = memory.loadLong(holder - 8) - MOST;
            for (int slot = 0; slot < graph.slots(holder); slot++) {
                long other = graph.slot(holder, slot);
                if (other != END
                        && graph.isContainer(other)
                        && isWithin(other, least, most)
                        && memory.loadLong(other - 8) < MOST) {
                    memory.storeLong(other - 8, MOST + visited);
                    visited = other;
                }
            }
        }
    }

    private long sortOut(long least, long most, long survived) {
        long survivors = 0;
        long previous = END;
        for (long each = first; each != END; each = next(each)) {
            if (isWithin(each, least, most)) {
                boolean lives = memory.loadLong(each - 8) >= MOST;
                survivors += lives ? 1 : 0;
                setState(each, lives ? survived : DOOMED);
            }
            memory.storeLong(each - 8, previous);
            previous = each;
        }
        return survivors;
    }

    private void clearWeakReferences() {
        for (long each = first; each != END; each = next(each)) {
            if (state(each) == DOOMED) {
                clearWeakReferencesTo(each);
            }
        }
        graph.runDeferredCallbacks();
    }

    private void clearWeakReferencesTo(long object) {
        for (long weak = graph.firstWeakReference(object);
                weak != END;
                weak = graph.firstWeakReference(object)) {
            graph.clearWeakReference(weak);
            if (graph.hasCallback(weak) && state(weak) != DOOMED) {
                graph.deferCallback(weak);
            }
        }
    }

    private void finish() {
        backwards = false;
        cursor = first;
        while (cursor != END) {
            long each = cursor;
            cursor = next(each);
            if (state(each) == DOOMED) {
                graph.finalizeOnce(each);
            }
        }
    }

    private long countDoomed() {
        long doomed = 0;
        for (long each = first; each != END; each = next(each)) {
            doomed += state(each) == DOOMED ? 1 : 0;
        }
        return doomed;
    }

    private void clear(long survived) {
        backwards = true;
        cursor = last;
        while (cursor != END) {
            long each = cursor;
            cursor = memory.loadLong(each - 8);
            if (state(each) == DOOMED) {
                setState(each, survived);
                graph.clear(each);
            }
        }
    }

    private boolean isWithin(long object, long least, long most) {
        long state = state(object);
        return state >= least && state <= most;
    }

    private long state(long object) {
        return memory.loadLong(object - 16) & STATE;
    }

    private void setState(long object, long state) {
        memory.storeLong(object - 16, next(object) | state);
    }

    private long next(long object) {
        return memory.loadLong(object - 16) & ~STATE;
    }

    private void setNext(long object, long next) {
        memory.storeLong(object - 16, next | state(object));
    }
}
