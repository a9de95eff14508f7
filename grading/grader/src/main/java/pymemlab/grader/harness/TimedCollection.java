package pymemlab.grader.harness;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import pymemlab.contracts.BrokenRule;
import pymemlab.contracts.cycle.CycleCollectorSubject;
import pymemlab.contracts.heap.KitBlocks;
import pymemlab.spec.control.Machine;
import pymemlab.spec.cycle.CycleCollector;
import pymemlab.spec.cycle.Thresholds;
import pymemlab.spec.machine.Memory;

/**
 * Has a full collection done again and again by this thread's processor time. Each round has a
 * collector and a graph of its own, in the same memory; only the collection's time counts.
 */
final class TimedCollection {

    private static final int FEWEST_WARM_UPS = 4;
    private static final int ROUNDS = 9;

    /** What a collector may take from raw memory, for one that keeps tables. */
    private static final long RAW_BYTES_OF_AN_OBJECT = 64;

    private static final Thresholds NEVER_BY_ITSELF = new Thresholds(0, 0, 0);
    private static final int OLDEST = CycleCollector.GENERATIONS - 1;

    private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    private final CycleCollectorSubject subject;
    private final CycleShape shape;
    private final long seed;
    private final long[] objects;
    private final Machine machine;
    private final long graphStart;
    private final long rawStart;
    private final int rawBytes;

    TimedCollection(CycleCollectorSubject subject, CycleShape shape, int objects, long seed) {
        this.subject = subject;
        this.shape = shape;
        this.seed = seed;
        this.objects = new long[objects];
        long graphBytes = wholePages(objects * SlottedObjects.blockBytes(shape.slots()));
        rawBytes = (int) wholePages(RAW_BYTES_OF_AN_OBJECT * objects);
        // One page between them faults whoever runs over an end.
        long gap = Memory.PAGE_SIZE;
        machine = new Machine((int) (graphBytes + gap + rawBytes), Long.MAX_VALUE);
        graphStart = machine.operatingSystem().sbrk(graphBytes);
        rawStart = graphStart + graphBytes + gap;
    }

    /** The median round's, by object and reference. */
    double nanoseconds() {
        WarmUp.run(clock, FEWEST_WARM_UPS, this::round);
        long[] nanos = new long[ROUNDS];
        Arrays.setAll(nanos, round -> round());
        Arrays.sort(nanos);
        return (double) nanos[ROUNDS / 2] / shape.objectsAndReferences(objects.length);
    }

    private long round() {
        KitBlocks raw = KitBlocks.reusing(machine, rawStart, rawBytes);
        SlottedObjects graph =
                new SlottedObjects(
                        machine,
                        graphStart,
                        shape.slots(),
                        each -> subject.newCollector(machine.memory(), each, raw, NEVER_BY_ITSELF));
        build(graph);
        long begin = clock.getCurrentThreadCpuTime();
        long result = graph.collector().collect(OLDEST);
        long nanos = clock.getCurrentThreadCpuTime() - begin;
        mustBeRight(result, graph.living());
        machine.unmap(rawStart);
        return nanos;
    }

    private void build(SlottedObjects graph) {
        Arrays.setAll(objects, any -> graph.create());
        Dice dice = new Dice(seed);
        for (int place = 0; place < objects.length; place++) {
            graph.set(objects[place], 0, objects[(place + 1) % objects.length]);
            for (int slot = 1; slot < shape.slots(); slot++) {
                graph.set(objects[place], slot, objects[dice.below(objects.length)]);
            }
        }
        for (int place = shape.held() ? 1 : 0; place < objects.length; place++) {
            graph.decref(objects[place]);
        }
    }

    private void mustBeRight(long result, long living) {
        long unreachable = shape.held() ? 0 : objects.length;
        if (result != unreachable || living != objects.length - unreachable) {
            throw new BrokenRule(
                    "collect(%d) of %,d objects (%s) needs to find %,d unreachable and leave %,d alive, but it returned %,d and left %,d"
                            .formatted(
                                    OLDEST,
                                    objects.length,
                                    shape.words(),
                                    unreachable,
                                    objects.length - unreachable,
                                    result,
                                    living));
        }
    }

    private static long wholePages(long bytes) {
        return bytes + Memory.PAGE_SIZE - 1 & -Memory.PAGE_SIZE;
    }
}
