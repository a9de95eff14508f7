package pymemlab.contracts.cycle;

import java.util.List;
import pymemlab.contracts.BrokenRule;
import pymemlab.contracts.Expect;
import pymemlab.contracts.NestedStory;
import pymemlab.contracts.Scene;
import pymemlab.contracts.heap.KitBlocks;
import pymemlab.spec.control.Machine;
import pymemlab.spec.cycle.CycleCollector;
import pymemlab.spec.cycle.Stats;
import pymemlab.spec.cycle.Thresholds;
import pymemlab.spec.machine.Memory;

/**
 * A collector under watch over the kit's own graph: what it does is judged while it does it, and
 * what it left when it has ended.
 */
final class WatchedCollector extends WatchedProgram {

    /** Collections begin by themselves never. */
    static final Thresholds NEVER = new Thresholds(0, 0, 0);

    private static final int BYTES = 2 << 20;
    private static final int RAW_BYTES = 1 << 20; // For a table in each of many collections.

    private final Counters counters;
    private final WatchedCollections collections;
    private final WatchedCode code;
    private final KitBlocks raw;
    private final KitGraph graph;
    private final CycleCollector collector;

    private WatchedCollector(CycleCollectorSubject subject, Thresholds thresholds) {
        super(NestedStory.anew(Scene.current().story()));
        Machine machine = Scene.current().machine(BYTES + RAW_BYTES + 3 * Memory.PAGE_SIZE);
        counters = new Counters(thresholds);
        collections = new WatchedCollections(story(), counters, this::graph);
        code = new WatchedCode(story(), counters, collections);
        raw = KitBlocks.quarantining(machine, Memory.PAGE_SIZE, RAW_BYTES);
        long start = RAW_BYTES + 2L * Memory.PAGE_SIZE;
        graph = new KitGraph(machine, start, BYTES, collections, code);
        story().line("new GenerationalCollector(memory, graph, raw, thresholds)");
        collector = subject.newCollector(machine.memory(), graph.view(), raw, thresholds);
        story().takeBack();
        graph.collectedBy(collector);
        Scene.current().draw(new GraphPicture(graph)::text);
    }

    /** Collections begin when the program says so, and allocations are not counted. */
    static WatchedCollector of(CycleCollectorSubject subject) {
        return new WatchedCollector(subject, NEVER);
    }

    /** Allocations are counted, and collections begin by themselves. */
    static WatchedCollector counting(CycleCollectorSubject subject, Thresholds thresholds) {
        var watched = new WatchedCollector(subject, thresholds);
        watched.graph.countAllocations();
        return watched;
    }

    /** The collector is told of one that it knows already. */
    void trackAgain(KitObject object) {
        call(
                "track(%s), which is tracked".formatted(object.name()),
                () -> collector.track(object.address()));
    }

    /** Collects, whatever the result. */
    long collect(int generation) {
        long[] result = new long[1];
        call(
                "collect(%d)".formatted(generation),
                () ->
                        result[0] =
                                collections.watched(
                                        generation, () -> collector.collect(generation)));
        story().line("  the result is %d".formatted(result[0]));
        return result[0];
    }

    /** The result needs to be this. */
    void mustCollect(int generation, long expected) {
        long result = collect(generation);
        if (result != expected) {
            throw new BrokenRule(
                    "collect(%d) needs to return %d, but it returned %d"
                            .formatted(generation, expected, result));
        }
    }

    /** There is no such generation: an IllegalArgumentException, and nothing changes. */
    void mustRefuseToCollect(int generation) {
        String call = "collect(%d)".formatted(generation);
        story().line(call);
        try {
            collector.collect(generation);
        } catch (IllegalArgumentException expected) {
            story().returned("IllegalArgumentException");
            return;
        }
        throw new BrokenRule(
                "%s needs to throw IllegalArgumentException, but it returned".formatted(call));
    }

    /** Collects everything until nothing is found any more. */
    void collectAll() {
        while (collect(CycleCollector.GENERATIONS - 1) > 0) {
            // Finalizers may have left something.
        }
    }

    void freeze() {
        call("freeze()", collector::freeze);
        collections.freeze();
        inspect();
    }

    void unfreeze() {
        call("unfreeze()", collector::unfreeze);
        collections.unfreeze();
        inspect();
    }

    void mustHaveLogged(String... expected) {
        if (!code.log().equals(List.of(expected))) {
            throw new BrokenRule(
                    "what ran needs to be %s, but it was %s"
                            .formatted(List.of(expected), code.log()));
        }
    }

    /** What {@code collectionStarts} and {@code collectionStops} were told needs to be this. */
    void mustHaveHeard(String... expected) {
        if (!collections().equals(List.of(expected))) {
            throw new BrokenRule(
                    "collectionStarts and collectionStops need to tell %s, but they told %s"
                            .formatted(List.of(expected), collections()));
        }
    }

    /** What {@code collectionStarts} and {@code collectionStops} were told, as a list of words. */
    List<String> collections() {
        return collections.heard();
    }

    /** The counts and statistics are those that CPython would have. */
    void mustHaveCounted() {
        for (int generation = 0; generation < CycleCollector.GENERATIONS; generation++) {
            int each = generation;
            Expect.quietly(
                    "count(%d)".formatted(each), counters.count(each), () -> collector.count(each));
            Stats right = counters.stats(each);
            Stats actual = collector.stats(each);
            if (!right.equals(actual)) {
                throw new BrokenRule(
                        "stats(%d) needs to tell %s, but it tells %s"
                                .formatted(each, words(right), words(actual)));
            }
        }
    }

    private static String words(Stats stats) {
        return "%d collection%s and %d collected"
                .formatted(
                        stats.collections(),
                        stats.collections() == 1 ? "" : "s",
                        stats.collected());
    }

    CycleCollector collector() {
        return collector;
    }

    @Override
    KitGraph graph() {
        return graph;
    }

    KitBlocks raw() {
        return raw;
    }

    /** No object was written to, and the collector knows who is tracked. */
    @Override
    void inspect() {
        for (KitObject each : graph.living()) {
            graph.mustBeWhole(each);
            if (each.isContainer() && collector.isTracked(each.address()) != each.isTracked()) {
                throw new BrokenRule(
                        "isTracked(%s) needs to be %b, but it is %b"
                                .formatted(each.name(), each.isTracked(), !each.isTracked()));
            }
        }
    }
}
