package pymemlab.contracts.refcount;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import pymemlab.contracts.Rule;

/** Step 6: finalizers and callbacks call the heap that is calling them. */
public abstract class ReferenceCountingReentrancy {

    private static final Runnable NOTHING = () -> {};
    private static final int MANY = 10_000;

    /** Who is judged: a learner, the reference, or a mutant. */
    protected abstract ReferenceCountingSubject subject();

    @Rule("REF-20")
    @Test
    void aFinalizerMayLetAnotherTreeDie() {
        var graph = WatchedGraph.of(subject());
        Thing a = graph.create(Kind.OBJECT_DEL);
        Thing b = graph.create(Kind.LIST_DEL);
        graph.give(b, 0, graph.create(Kind.OBJECT_DEL));
        graph.give(b, 1, graph.create(Kind.LIST));
        graph.give(a, 0, graph.create(Kind.OBJECT_DEL));
        graph.onFinalize(a, () -> graph.decref(b));

        graph.decref(a);

        graph.mustHoldNothing();
    }

    @Rule("REF-20")
    @Test
    void finalizersMayFollowFromOneAnother() {
        var graph = WatchedGraph.of(subject());
        Thing last = graph.create(Kind.OBJECT_DEL);
        for (int link = 0; link < 20; link++) {
            Thing next = last;
            last = graph.create(Kind.OBJECT_DEL);
            graph.onFinalize(last, () -> graph.decref(next));
        }

        graph.decref(last);

        graph.mustHoldNothing();
    }

    @Rule("REF-20")
    @Test
    void aFinalizerMayClearItsOwnSlots() {
        var graph = WatchedGraph.of(subject());
        Thing a = graph.create(Kind.LIST_DEL);
        graph.give(a, 0, graph.create(Kind.OBJECT_DEL));
        graph.give(a, 1, graph.create(Kind.LIST));
        graph.give(a, 2, graph.create(Kind.OBJECT_DEL));
        graph.onFinalize(
                a,
                () -> {
                    graph.clear(a, 0);
                    graph.clear(a, 2);
                });

        graph.decref(a);

        graph.mustHoldNothing();
    }

    @Rule("REF-20")
    @Test
    void aFinalizerMayCreateWhatDiesWithItsObject() {
        var graph = WatchedGraph.of(subject());
        Thing a = graph.create(Kind.LIST_DEL);
        graph.onFinalize(a, () -> graph.give(a, 2, graph.create(Kind.OBJECT_DEL)));

        graph.decref(a);

        graph.mustHaveLogged("del a", "del b");
        graph.mustHoldNothing();
    }

    @Rule("REF-20")
    @Test
    void aFinalizerMayMakeWeakReferencesToItsObject() {
        var graph = WatchedGraph.of(subject());
        Thing a = graph.create(Kind.OBJECT_DEL);
        graph.weakref(a, NOTHING);
        graph.onFinalize(a, () -> graph.weakref(a, NOTHING));

        graph.decref(a);

        graph.mustHaveLogged("del a", "callback w2 ref()=None", "callback w1 ref()=None");
        graph.mustBeGone(a);
    }

    @Rule("REF-20")
    @Test
    void aFinalizerMayLetAWeakReferenceToItsObjectDie() {
        var graph = WatchedGraph.of(subject());
        Thing a = graph.create(Kind.OBJECT_DEL);
        graph.weakref(a, NOTHING);
        Weak second = graph.weakref(a, NOTHING);
        graph.weakref(a, NOTHING);
        graph.onFinalize(a, () -> graph.decref(second));

        graph.decref(a);

        graph.mustHaveLogged("del a", "callback w3 ref()=None", "callback w1 ref()=None");
    }

    @Rule("REF-20")
    @Test
    void whatASlotLosesFindsTheNewValueThere() {
        var graph = WatchedGraph.of(subject());
        Thing a = graph.create(Kind.LIST);
        Thing b = graph.create(Kind.OBJECT_DEL);
        Thing c = graph.create(Kind.LIST);
        graph.give(a, 0, b);
        graph.onFinalize(b, () -> graph.mustLend(a, 0, c));

        graph.set(a, 0, c);

        graph.mustHaveLogged("del b");
        graph.mustHaveCount(c, 2);
    }

    @Rule("REF-20")
    @Test
    void whatASlotLosesMaySetTheSlotAgain() {
        var graph = WatchedGraph.of(subject());
        Thing a = graph.create(Kind.LIST);
        Thing b = graph.create(Kind.OBJECT_DEL);
        Thing c = graph.create(Kind.LIST);
        Thing d = graph.create(Kind.LIST);
        graph.give(a, 0, b);
        graph.onFinalize(b, () -> graph.set(a, 0, d));

        graph.set(a, 0, c);

        graph.mustLend(a, 0, d);
        graph.mustHaveCount(c, 1);
        graph.mustHaveCount(d, 2);
    }

    @Rule("REF-20")
    @Test
    void whatASlotLosesMayTakeTheSlotsOwnerAlong() {
        var graph = WatchedGraph.of(subject());
        Thing a = graph.create(Kind.LIST);
        Thing b = graph.create(Kind.OBJECT_DEL);
        graph.give(a, 0, b);
        graph.onFinalize(b, () -> graph.decref(a));

        graph.clear(a, 0);

        graph.mustHoldNothing();
    }

    @Rule("REF-20")
    @Test
    void aCallbackMayLetItsWeakReferenceDie() {
        var graph = WatchedGraph.of(subject());
        Thing a = graph.create(Kind.LIST);
        Weak[] w = new Weak[1];
        w[0] = graph.weakref(a, () -> graph.decref(w[0]));

        graph.decref(a);

        graph.mustHaveLogged("callback w1 ref()=None");
        graph.mustHoldNothing();
    }

    @Rule("REF-20")
    @Test
    void aCallbackMayLetTheOthersDie() {
        for (int calling = 0; calling < 3; calling++) {
            var graph = WatchedGraph.of(subject());
            Thing a = graph.create(Kind.LIST);
            Weak[] all = new Weak[3];
            for (int place = 0; place < all.length; place++) {
                all[place] =
                        place == calling
                                ? graph.weakref(a, () -> letAllDie(graph, all))
                                : graph.weakref(a);
            }

            graph.decref(a);
        }
    }

    @Rule("REF-20")
    @Test
    void aCallbackMayLetOthersDieThatHaveOneToo() {
        for (int calling = 0; calling < 3; calling++) {
            lettingOthersDie(WatchedGraph.of(subject()), calling);
            lettingOthersDie(WatchedGraph.reusing(subject()), calling);
        }
    }

    @Rule("REF-20")
    @Test
    void aCallbackMayLetDieWhoseWeakReferenceIsAboutToDie() {
        var graph = WatchedGraph.of(subject());
        Thing a = graph.create(Kind.LIST);
        graph.weakref(a, NOTHING);
        Thing b = graph.create(Kind.LIST);
        graph.give(b, 0, graph.weakref(a, NOTHING));
        graph.weakref(b, () -> graph.decref(a));

        graph.decref(b); // Whether the one in b calls back is open, but not the order.

        graph.mustBeGone(a, b);
    }

    @Rule("REF-20")
    @Test
    void aCallbackMayCreateAndLetDie() {
        var graph = WatchedGraph.of(subject());
        Thing a = graph.create(Kind.LIST);
        Thing b = graph.create(Kind.LIST_DEL);
        Thing home = graph.create(Kind.LIST);
        graph.give(b, 0, graph.create(Kind.OBJECT_DEL));
        graph.weakref(
                a,
                () -> {
                    graph.decref(b);
                    graph.give(home, 0, graph.create(Kind.DICT));
                });
        graph.give(a, 0, graph.create(Kind.OBJECT_DEL));

        graph.decref(a);

        graph.mustBeGone(a, b);
        graph.decref(home);
    }

    @Rule("REF-20")
    @Test
    void whoIsLetGoInAFinalizerIsDeadThere() {
        var graph = WatchedGraph.of(subject());
        Thing a = graph.create(Kind.OBJECT_DEL);
        Thing b = graph.create(Kind.LIST);
        Thing c = graph.create(Kind.LIST);
        Weak ofB = graph.weakref(b);
        Weak ofC = graph.weakref(c);
        graph.onFinalize(
                a,
                () -> {
                    graph.decref(b);
                    graph.decref(c);
                    graph.mustBeCleared(ofB);
                    graph.mustBeCleared(ofC);
                });

        graph.decref(a);

        graph.mustBeGone(a, b, c);
    }

    @Rule("REF-20")
    @Test
    void aFinalizerMayBringBackManyAtOnce() {
        var graph = WatchedGraph.of(subject());
        Thing a = graph.create(Kind.LIST_DEL);
        Thing b = graph.create(Kind.LIST);
        Thing c = graph.create(Kind.OBJECT_DEL);
        graph.give(b, 0, c);
        graph.give(a, 0, b);
        graph.onFinalize(
                a,
                () -> {
                    graph.incref(a);
                    graph.set(a, 2, c);
                    graph.clear(a, 0);
                });

        graph.decref(a);
        graph.mustLend(a, 2, c);
        graph.mustHaveCount(c, 1);
        graph.decref(a);

        graph.mustHaveLogged("del a", "del c");
        graph.mustHoldNothing();
    }

    @Rule("REF-20")
    @Test
    void aFinalizerMayHangItsObjectIntoADyingNeighbour() {
        var graph = WatchedGraph.of(subject());
        Thing a = graph.create(Kind.LIST);
        Thing b = graph.create(Kind.OBJECT_DEL);
        Thing c = graph.create(Kind.LIST_DEL);
        graph.give(a, 0, c);
        graph.set(b, 0, c);
        graph.give(a, 1, b);
        graph.onFinalize(b, () -> graph.set(c, 0, b));

        graph.decref(a); // b goes first, and c, which it holds, then holds it: a ring.

        graph.mustHaveCount(b, 1);
        graph.mustHaveCount(c, 1);
        graph.mustHaveLogged("del b");
    }

    @Rule("REF-20")
    @Test
    void aDeathWithinADeathMayThrow() {
        var graph = WatchedGraph.of(subject());
        Thing a = graph.create(Kind.OBJECT_DEL);
        Thing b = graph.create(Kind.LIST_DEL);
        graph.give(b, 0, graph.create(Kind.OBJECT_DEL));
        graph.onFinalize(b, () -> graph.raise("ValueError in the finalizer of b"));
        graph.onFinalize(
                a,
                () -> {
                    graph.decref(b);
                    graph.raise("ValueError in the finalizer of a");
                });

        graph.decref(a);

        graph.mustHoldNothing();
    }

    private static void lettingOthersDie(WatchedGraph graph, int calling) {
        Thing a = graph.create(Kind.LIST);
        Weak[] all = new Weak[3];
        for (int place = 0; place < all.length; place++) {
            Runnable action = place == calling ? () -> replaceOthers(graph, all, calling) : NOTHING;
            all[place] = graph.weakref(a, action);
        }

        graph.decref(a);

        graph.mustBeCleared(all[calling]);
    }

    /** New objects may lie where the weak references were. */
    private static void replaceOthers(WatchedGraph graph, Weak[] all, int stays) {
        for (int place = 0; place < all.length; place++) {
            if (place != stays) {
                graph.decref(all[place]);
                graph.create(Kind.LIST);
            }
        }
    }

    @Rule("REF-20")
    @Test
    void siblingsMayLetOthersDieWithoutRecursion() {
        List<Long> others = new ArrayList<>();
        AtomicReference<Crowd> running = new AtomicReference<>();
        var crowd =
                Crowd.withFinalizer(
                        subject(),
                        any -> running.get().heap().decref(others.remove(others.size() - 1)));
        running.set(crowd);
        long root = crowd.create(Kind.LIST, MANY);
        crowd.told(
                "a list of 10,000 objects with __del__, each of which drops another object",
                () -> {
                    for (int slot = 0; slot < MANY; slot++) {
                        crowd.give(root, slot, crowd.create(Kind.OBJECT_DEL, 1));
                        others.add(crowd.create(Kind.LIST, 0));
                    }
                });

        crowd.told("decref(the list)", () -> crowd.heap().decref(root));

        crowd.mustHoldNothing();
        crowd.leave();
    }

    private static void letAllDie(WatchedGraph graph, Weak... all) {
        for (Weak each : all) {
            graph.decref(each);
        }
    }
}
