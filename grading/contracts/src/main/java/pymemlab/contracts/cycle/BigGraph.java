package pymemlab.contracts.cycle;

import pymemlab.contracts.BrokenRule;
import pymemlab.contracts.Scene;
import pymemlab.contracts.Story;
import pymemlab.contracts.heap.KitBlocks;
import pymemlab.spec.control.Machine;
import pymemlab.spec.control.Meter;
import pymemlab.spec.cycle.CycleCollector;
import pymemlab.spec.cycle.Thresholds;
import pymemlab.spec.machine.Memory;

/** A graph of more objects than a watch can follow; only what is left of it is looked at. */
final class BigGraph {

    private static final int RAW_BYTES = 8 << 20; // A table for all loses its points for cost only.
    private static final int BYTES_OF_AN_OBJECT = 64;
    private static final long BUDGET = 400_000_000;

    private final Story story = Scene.current().story();
    private final Machine machine;
    private final KitBlocks raw;
    private final KitGraph graph;
    private final CycleCollector collector;

    /** Room for so many objects of a few slots. */
    BigGraph(CycleCollectorSubject subject, int objects) {
        int bytes = objects * BYTES_OF_AN_OBJECT + Memory.PAGE_SIZE & -Memory.PAGE_SIZE;
        machine =
                Scene.current()
                        .watched(new Machine(RAW_BYTES + bytes + 3 * Memory.PAGE_SIZE, BUDGET));
        raw = KitBlocks.reusing(machine, Memory.PAGE_SIZE, RAW_BYTES);
        long start = RAW_BYTES + 2L * Memory.PAGE_SIZE;
        graph = new KitGraph(machine, start, bytes, GraphWatch.NOBODY, new NoCode());
        collector =
                subject.newCollector(machine.memory(), graph.view(), raw, new Thresholds(0, 0, 0));
        graph.collectedBy(collector);
    }

    /** Containers that the program holds, not tracked yet. */
    KitObject[] create(int count, int slots) {
        KitObject[] all = new KitObject[count];
        for (int made = 0; made < count; made++) {
            all[made] = graph.container("an object", slots);
        }
        return all;
    }

    /** The program lets them go. */
    void drop(KitObject... objects) {
        for (KitObject each : objects) {
            graph.drop(each);
        }
    }

    void track(KitObject... objects) {
        for (KitObject each : objects) {
            graph.track(each);
        }
    }

    /** Each refers to the next by this slot, and the last to the first. */
    void ring(KitObject[] objects, int slot) {
        for (int place = 0; place < objects.length; place++) {
            graph.set(objects[place], slot, objects[(place + 1) % objects.length]);
        }
    }

    /** Tells many calls in one line. */
    void told(String line, Runnable calls) {
        story.inShort(line, calls);
    }

    /** Collects generations 0 to this one, whatever the result, which is the answer. */
    long collect(int generation) {
        story.call("collect(%d)".formatted(generation));
        long result = collector.collect(generation);
        story.returned(result);
        return result;
    }

    /** Collects generations 0 to this one; the answer is what it cost. */
    long collect(int generation, long expected) {
        Meter.Reading before = machine.meter().read();
        long result = collect(generation);
        long cost = machine.meter().since(before).cost();
        if (result != expected) {
            throw new BrokenRule(
                    "collect(%d) needs to return %,d, but it returned %,d"
                            .formatted(generation, expected, result));
        }
        return cost;
    }

    /** Tells what it came to for each object and reference. */
    void cost(double units) {
        story.call("units for each object or reference");
        story.returned("%.3f".formatted(units));
    }

    /** So many objects live. */
    void mustHold(int objects) {
        int living = graph.living().size();
        if (living != objects) {
            throw new BrokenRule(
                    "so many objects need to live: %,d, but it is %,d".formatted(objects, living));
        }
    }

    void mustBeEmpty() {
        if (graph.held() != 0) {
            throw new BrokenRule(
                    "nothing is reachable, so the objects need to hold 0 bytes, but they hold %,d"
                            .formatted(graph.held()));
        }
    }

    /** Its memory is needed no more. */
    void leave() {
        Scene.current().done(machine);
    }

    KitGraph graph() {
        return graph;
    }

    KitBlocks raw() {
        return raw;
    }

    /** Objects without finalizers and callbacks. */
    private static final class NoCode implements GraphLog {

        @Override
        public void runFinalizer(KitObject object) {
            object.takeFinalizer().run();
        }

        @Override
        public void runCallback(KitWeak weak) {
            weak.callback().orElseThrow().run();
        }

        @Override
        public void allocated(CycleCollector told) {
            throw new IllegalStateException("Nobody counts allocations here.");
        }

        @Override
        public void released(CycleCollector told) {
            throw new IllegalStateException("Nobody counts allocations here.");
        }
    }
}
