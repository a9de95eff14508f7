package pymemlab.contracts.refcount;

import java.util.function.IntUnaryOperator;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import pymemlab.contracts.BrokenRule;
import pymemlab.contracts.Rule;
import pymemlab.contracts.Scene;
import pymemlab.contracts.Story;
import pymemlab.spec.refcount.ReferenceCounting;
import pymemlab.spec.refcount.TypeTable;

/** What calls and deaths cost, in loads and stores. */
public abstract class ReferenceCountingCosts {

    private static final int CALLS = 1_000;
    private static final int FEW = 1_000;
    private static final int MANY = 64_000;
    private static final int FEW_WEAK = 10;
    private static final int MANY_WEAK = 10_000;
    private static final int FAR_TOO_DEAR = 200; // Units; it takes about 20, so none is padded.

    /** Who is judged: a learner, the reference, or a mutant. */
    protected abstract ReferenceCountingSubject subject();

    @Rule("REF-23")
    @Test
    void countingReadingAndSettingAreCheap() {
        var crowd = Crowd.small(subject(), 1 << 20);
        ReferenceCounting heap = crowd.heap();
        long holder = crowd.create(Kind.LIST, 2);
        long one = crowd.create(Kind.LIST, 2);
        long other = crowd.create(Kind.LIST, 2);

        double counting =
                crowd.measured(
                                "1,000 times incref(a), decref(a)",
                                () -> times(CALLS, () -> upAndDown(heap, one)))
                        .cost();
        double reading =
                crowd.measured(
                                "1,000 times get(a, 1)",
                                () -> times(CALLS, () -> heap.get(holder, 1)))
                        .cost();
        double setting =
                crowd.measured(
                                "1,000 times set(a, 1, b) or set(a, 1, c)",
                                () -> times(CALLS / 2, () -> alternate(heap, holder, one, other)))
                        .cost();

        Story story = Scene.current().story();
        story.call(
                "incref %.1f, get %.1f, set %.1f units"
                        .formatted(counting / 2 / CALLS, reading / CALLS, setting / CALLS));
        Scene.current().measured((counting + reading + setting) / 4 / CALLS);
    }

    @Rule("REF-24")
    @Test
    void deathIsLinear() {
        double worst =
                DoubleStream.of(
                                chain(MANY) / chain(FEW),
                                wide(MANY) / wide(FEW),
                                tree(MANY) / tree(FEW),
                                shared(MANY) / shared(FEW))
                        .max()
                        .orElseThrow();

        Scene.current().measured(worst);
    }

    @Rule("REF-25")
    @Test
    void aWeakReferenceGoesAtTheSameCostAmongMany() {
        double oldestFirst = weak(MANY_WEAK, at -> at) / weak(FEW_WEAK, at -> at);
        double newestFirst =
                weak(MANY_WEAK, at -> MANY_WEAK - 1 - at) / weak(FEW_WEAK, at -> FEW_WEAK - 1 - at);

        Scene.current().measured(Math.max(oldestFirst, newestFirst));
    }

    private double chain(int objects) {
        var crowd = Crowd.small(subject(), 8 << 20);
        long[] head = new long[1];
        crowd.told(
                "a chain of %,d lists".formatted(objects),
                () -> head[0] = crowd.chain(Kind.LIST, objects, 1, 0));
        return costOfDeath(crowd, head[0], 2.0 * objects);
    }

    private double wide(int objects) {
        var crowd = Crowd.small(subject(), 8 << 20);
        long root = crowd.create(Kind.LIST, objects);
        crowd.told(
                "a list of %,d lists".formatted(objects),
                () -> {
                    for (int slot = 0; slot < objects; slot++) {
                        crowd.give(root, slot, crowd.create(Kind.LIST, 0));
                    }
                });
        return costOfDeath(crowd, root, 2.0 * objects);
    }

    private double tree(int objects) {
        var crowd = Crowd.small(subject(), 8 << 20);
        long[] nodes = new long[objects];
        crowd.told(
                "a tree of %,d dicts with two branches each".formatted(objects),
                () -> {
                    for (int node = objects - 1; node >= 0; node--) {
                        nodes[node] = crowd.create(Kind.DICT, 2);
                        branch(crowd, nodes, node, 0);
                        branch(crowd, nodes, node, 1);
                    }
                });
        return costOfDeath(crowd, nodes[0], 2.0 * objects);
    }

    /** Each object is held by the three before it, and dies with the last of them. */
    private double shared(int objects) {
        var crowd = Crowd.small(subject(), 8 << 20);
        ReferenceCounting heap = crowd.heap();
        long[] nodes = new long[objects];
        crowd.told(
                "%,d tuples, each held by the three before it".formatted(objects),
                () -> {
                    for (int node = objects - 1; node >= 0; node--) {
                        nodes[node] = crowd.create(Kind.TUPLE, 3);
                        for (int slot = 0; slot < 3 && node + slot + 1 < objects; slot++) {
                            heap.set(nodes[node], slot, nodes[node + slot + 1]);
                        }
                    }
                    for (int node = 1; node < objects; node++) {
                        heap.decref(nodes[node]);
                    }
                });
        return costOfDeath(crowd, nodes[0], 4.0 * objects);
    }

    private static void branch(Crowd crowd, long[] nodes, int node, int slot) {
        int child = 2 * node + 1 + slot;
        if (child < nodes.length) {
            crowd.give(nodes[node], slot, nodes[child]);
        }
    }

    private static double costOfDeath(Crowd crowd, long root, double objectsAndReferences) {
        double units = crowd.measured("decref(the first)", () -> crowd.heap().decref(root)).cost();
        crowd.mustHoldNothing();
        crowd.leave();
        return objectsAndReferences < 5 * FEW
                ? notPadded(units / objectsAndReferences)
                : units / objectsAndReferences;
    }

    /** What it costs to make and to drop one weak reference while so many others are there. */
    private double weak(int others, IntUnaryOperator order) {
        var crowd = Crowd.small(subject(), 4 << 20);
        ReferenceCounting heap = crowd.heap();
        long object = crowd.create(Kind.LIST, 0);
        long[] weak = new long[others];
        double units =
                crowd.measured(
                                "%,d weak references to one object, dropped one by one"
                                        .formatted(others),
                                () -> {
                                    for (int made = 0; made < others; made++) {
                                        weak[made] = heap.weakref(object, TypeTable.NO_CALLBACK);
                                    }
                                    for (int dropped = 0; dropped < others; dropped++) {
                                        heap.decref(weak[order.applyAsInt(dropped)]);
                                    }
                                })
                        .cost();
        heap.decref(object);
        crowd.mustHoldNothing();
        crowd.leave();
        return others == FEW_WEAK ? notPadded(units / others) : units / others;
    }

    /** A ratio of two costs says nothing if both are as high as the dearer may be. */
    private static double notPadded(double units) {
        if (units > FAR_TOO_DEAR) {
            throw new BrokenRule(
                    "one death needs at most %d units on average, but it takes %,.0f"
                            .formatted(FAR_TOO_DEAR, units));
        }
        return units;
    }

    private static void alternate(ReferenceCounting heap, long holder, long one, long other) {
        heap.set(holder, 1, one);
        heap.set(holder, 1, other);
    }

    private static void upAndDown(ReferenceCounting heap, long object) {
        heap.incref(object);
        heap.decref(object);
    }

    private static void times(int count, Runnable call) {
        for (int done = 0; done < count; done++) {
            call.run();
        }
    }
}
