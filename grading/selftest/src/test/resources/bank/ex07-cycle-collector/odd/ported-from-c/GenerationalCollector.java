package pymemlab.cycle;

import pymemlab.spec.cycle.CollectorHeader;
import pymemlab.spec.cycle.CycleCollector;
import pymemlab.spec.cycle.ObjectGraph;
import pymemlab.spec.cycle.Stats;
import pymemlab.spec.cycle.Thresholds;
import pymemlab.spec.machine.Memory;
import pymemlab.spec.raw.RawAllocator;

/** Function by function what Modules/gcmodule.c does. */
public final class GenerationalCollector implements CycleCollector {

    private final ObjectGraph graph;
    private final PyGcHead head;
    private final GcList lists;
    private final Deduce deduce;
    private final Phases phases;
    private final Generation young;
    private final Generation middle;
    private final Generation old;
    private final long threshold0;
    private long longLivedTotal;
    private long longLivedPending;
    private boolean collecting;

    /** {@code _PyGC_InitState}. */
    public GenerationalCollector(
            Memory memory, ObjectGraph graph, RawAllocator raw, Thresholds thresholds) {
        this.graph = graph;
        head = new PyGcHead(memory);
        lists = new GcList(head, raw);
        deduce = new Deduce(graph, head, lists);
        phases = new Phases(graph, head, lists, deduce);
        young = new Generation(thresholds.young());
        middle = new Generation(thresholds.middle());
        old = new Generation(thresholds.old());
        threshold0 = thresholds.young();
    }

    @Override
    public void track(long object) {
        if (!isTracked(object)) {
            lists.append(CollectorHeader.of(object), lists.generation(0));
        }
    }

    @Override
    public void untrack(long object) {
        if (isTracked(object)) {
            lists.remove(CollectorHeader.of(object));
        }
    }

    @Override
    public boolean isTracked(long object) {
        return head.nextWord(CollectorHeader.of(object)) != 0;
    }

    @Override
    public long allocated() {
        young.count++;
        return threshold0 != 0 && young.isDue() && !collecting ? collectGenerations() : 0;
    }

    @Override
    public void released() {
        if (young.count > 0) {
            young.count--;
        }
    }

    private long collectGenerations() {
        for (int generation = GENERATIONS - 1; generation >= 0; generation--) {
            if (!of(generation).isDue()) {
                continue;
            }
            if (generation == GENERATIONS - 1 && longLivedPending < longLivedTotal / 4) {
                continue;
            }
            return collect(generation);
        }
        return 0;
    }

    @Override
    public long collect(int generation) {
        Generation stats = of(generation);
        if (collecting) {
            return 0;
        }
        collecting = true;
        graph.collectionStarts(generation);
        long collected = collectMain(generation);
        stats.collections++;
        stats.collected += collected;
        graph.collectionStops(generation, collected);
        collecting = false;
        return collected;
    }

    private long collectMain(int generation) {
        if (generation + 1 < GENERATIONS) {
            of(generation + 1).count++;
        }
        for (int i = 0; i <= generation; i++) {
            of(i).count = 0;
        }
        long base = lists.generation(generation);
        for (int i = 0; i < generation; i++) {
            lists.merge(lists.generation(i), base); // The youngest first, as there.
        }
        long older = lists.generation(Math.min(generation + 1, GENERATIONS - 1));
        long unreachable = lists.unreachable();
        deduce.deduceUnreachable(base, unreachable);
        if (base != older) {
            if (generation == GENERATIONS - 2) {
                longLivedPending += lists.size(base);
            }
            lists.merge(base, older);
        } else {
            longLivedPending = 0;
            longLivedTotal = lists.size(base);
        }
        phases.clearUnreachableMask(unreachable);
        phases.handleWeakrefs(unreachable);
        phases.finalizeGarbage(unreachable);
        long stillUnreachable = lists.stillUnreachable();
        phases.handleResurrected(unreachable, stillUnreachable, older);
        long collected = lists.size(stillUnreachable);
        phases.deleteGarbage(stillUnreachable, older);
        return collected;
    }

    @Override
    public long count(int generation) {
        return of(generation).count;
    }

    @Override
    public Stats stats(int generation) {
        return new Stats(of(generation).collections, of(generation).collected);
    }

    @Override
    public void freeze() {
        for (int generation = 0; generation < GENERATIONS; generation++) {
            lists.merge(lists.generation(generation), lists.permanent());
        }
    }

    @Override
    public void unfreeze() {
        lists.merge(lists.permanent(), lists.generation(GENERATIONS - 1));
    }

    private Generation of(int generation) {
        return switch (generation) {
            case 0 -> young;
            case 1 -> middle;
            case 2 -> old;
            default -> throw new IllegalArgumentException("invalid generation");
        };
    }

    /** {@code struct gc_generation} without its list, and {@code gc_generation_stats}. */
    private static final class Generation {

        private final long threshold;
        private long count;
        private long collections;
        private long collected;

        private Generation(long threshold) {
            this.threshold = threshold;
        }

        private boolean isDue() {
            return count > threshold;
        }
    }
}
