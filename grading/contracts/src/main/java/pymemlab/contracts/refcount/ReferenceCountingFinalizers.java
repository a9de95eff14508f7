package pymemlab.contracts.refcount;

import org.junit.jupiter.api.Test;
import pymemlab.contracts.Rule;

/**
 * Step 5: finalizers. Tests named after c40 to c46 compare with what CPython 3.6 to 3.13 printed
 * for the same programs.
 */
public abstract class ReferenceCountingFinalizers {

    private static final Runnable NOTHING = () -> {};

    /** Who is judged: a learner, the reference, or a mutant. */
    protected abstract ReferenceCountingSubject subject();

    @Rule("REF-16")
    @Test
    void theFinalizerSeesAWholeObject() {
        var graph = WatchedGraph.of(subject());
        Thing a = graph.create(Kind.LIST_DEL);
        Thing b = graph.create(Kind.LIST);
        Weak w = graph.weakref(a);
        graph.give(a, 1, b);
        graph.onFinalize(
                a,
                () -> {
                    graph.mustHaveCount(a, 1);
                    graph.mustLend(a, 1, b);
                    graph.mustAnswer(w);
                });

        graph.decref(a);

        graph.mustHaveLogged("del a");
        graph.mustBeCleared(w);
        graph.mustBeGone(a, b);
    }

    @Rule("REF-16")
    @Test
    void referencesTakenAndLetGoInTheFinalizerChangeNothing() {
        var graph = WatchedGraph.of(subject());
        Thing a = graph.create(Kind.OBJECT_DEL);
        graph.onFinalize(
                a,
                () -> {
                    graph.incref(a);
                    graph.incref(a);
                    graph.decref(a);
                    graph.decref(a);
                });

        graph.decref(a);

        graph.mustHaveLogged("del a");
        graph.mustHoldNothing();
    }

    @Rule("REF-16")
    @Test
    void onlyTheTypesWithAFinalizerHaveOne() {
        var graph = WatchedGraph.of(subject());
        for (Kind kind : Kind.values()) {
            graph.decref(graph.create(kind));
        }

        graph.mustHaveLogged("del c", "del d", "del g");
        graph.mustHoldNothing();
    }

    @Rule("REF-16")
    @Test
    void whoHasNoSlotsDiesLikeTheOthers() {
        var graph = WatchedGraph.of(subject());
        Thing a = graph.create(Kind.OBJECT_DEL, 0);
        graph.weakref(a, NOTHING);
        Thing b = graph.create(Kind.LIST, 0);
        graph.weakref(b, NOTHING);

        graph.decref(a);
        graph.decref(b);

        graph.mustHaveLogged("del a", "callback w1 ref()=None", "callback w2 ref()=None");
    }

    /** CPython prints: del a; callback w ref()=None. */
    @Rule("REF-16")
    @Test
    void c41TheFinalizerComesBeforeTheCallback() {
        var graph = WatchedGraph.of(subject());
        Thing a = graph.createWithFinalizer(Kind.OBJECT_DEL, NOTHING);
        Weak w = graph.weakref(a, NOTHING);

        graph.decref(a);

        graph.mustHaveLogged("del a", "callback w1 ref()=None");
        graph.mustBeCleared(w);
    }

    /** CPython prints: del parent; del child. */
    @Rule("REF-17")
    @Test
    void c40TheParentComesBeforeTheChild() {
        var graph = WatchedGraph.of(subject());
        Thing parent = graph.createWithFinalizer(Kind.OBJECT_DEL, NOTHING);
        graph.give(parent, 0, graph.createWithFinalizer(Kind.OBJECT_DEL, NOTHING));

        graph.decref(parent);

        graph.mustHaveLogged("del a", "del b");
        graph.mustHoldNothing();
    }

    /** CPython prints: del 2; del 1; del 0. */
    @Rule("REF-17")
    @Test
    void c43AListLetsGoFromTheLastToTheFirst() {
        childrenDie(Kind.LIST, 3, "del d", "del c", "del b");
    }

    /** CPython prints: del 2; del 1; del 0. */
    @Rule("REF-17")
    @Test
    void c44ATupleLetsGoFromTheLastToTheFirst() {
        childrenDie(Kind.TUPLE, 3, "del d", "del c", "del b");
    }

    /** CPython prints: del 0; del 1; del 2. */
    @Rule("REF-17")
    @Test
    void c45ADictLetsGoFromTheFirstToTheLast() {
        childrenDie(Kind.DICT, 3, "del b", "del c", "del d");
    }

    /** CPython prints: del a; del b. */
    @Rule("REF-17")
    @Test
    void c46SlotsLetGoFromTheFirstToTheLast() {
        childrenDie(Kind.SLOTS, 2, "del b", "del c");
    }

    @Rule("REF-17")
    @Test
    void anEmptySlotBetweenDoesNotEndTheRelease() {
        var graph = WatchedGraph.of(subject());
        Thing a = graph.create(Kind.TUPLE, 5);
        graph.give(a, 0, graph.create(Kind.OBJECT_DEL));
        graph.give(a, 2, graph.create(Kind.OBJECT_DEL));
        graph.give(a, 3, graph.create(Kind.OBJECT_DEL));

        graph.decref(a);

        graph.mustHaveLogged("del d", "del c", "del b");
        graph.mustHoldNothing();
    }

    /** CPython prints: del r; then r lives. */
    @Rule("REF-18")
    @Test
    void c42WhoIsTakenUpAgainLives() {
        var graph = WatchedGraph.of(subject());
        Thing a = graph.create(Kind.OBJECT_DEL);
        graph.onFinalize(a, () -> graph.incref(a));

        graph.decref(a);

        graph.mustHaveLogged("del a");
        graph.mustHaveCount(a, 1);
    }

    @Rule("REF-18")
    @Test
    void theSecondDeathRunsNoFinalizer() {
        var graph = WatchedGraph.of(subject());
        Thing a = graph.create(Kind.OBJECT_DEL);
        Thing b = graph.create(Kind.LIST);
        graph.give(a, 0, b);
        graph.onFinalize(a, () -> graph.incref(a));
        graph.decref(a);

        graph.mustLend(a, 0, b);
        graph.decref(a);

        graph.mustHaveLogged("del a");
        graph.mustHoldNothing();
    }

    @Rule("REF-18")
    @Test
    void whoIsStoredInALivingObjectLivesThere() {
        var graph = WatchedGraph.of(subject());
        Thing home = graph.create(Kind.LIST);
        Thing b = graph.create(Kind.OBJECT_DEL);
        graph.onFinalize(b, () -> graph.set(home, 1, b));

        graph.decref(b);

        graph.mustHaveCount(b, 1);
        graph.mustLend(home, 1, b);
        graph.decref(home);
        graph.mustHaveLogged("del b");
        graph.mustHoldNothing();
    }

    @Rule("REF-18")
    @Test
    void whoIsTakenUpTwiceHasTwoReferences() {
        var graph = WatchedGraph.of(subject());
        Thing home = graph.create(Kind.LIST);
        Thing b = graph.create(Kind.OBJECT_DEL);
        graph.onFinalize(
                b,
                () -> {
                    graph.incref(b);
                    graph.set(home, 0, b);
                });

        graph.decref(b);

        graph.mustHaveCount(b, 2);
        graph.decref(home);
        graph.mustHaveCount(b, 1);
    }

    @Rule("REF-18")
    @Test
    void itsWeakReferencesWorkOn() {
        var graph = WatchedGraph.of(subject());
        Thing a = graph.create(Kind.OBJECT_DEL);
        Weak w = graph.weakref(a, NOTHING);
        graph.onFinalize(a, () -> graph.incref(a));

        graph.decref(a);
        graph.mustAnswer(w);
        graph.mustHaveLogged("del a");
        graph.decref(a);

        graph.mustBeCleared(w);
        graph.mustHaveLogged("del a", "callback w1 ref()=None");
    }

    @Rule("REF-18")
    @Test
    void aChildThatIsTakenUpOutlivesItsParent() {
        var graph = WatchedGraph.of(subject());
        Thing parent = graph.create(Kind.LIST);
        Thing b = graph.create(Kind.OBJECT_DEL);
        Thing c = graph.create(Kind.OBJECT_DEL);
        graph.give(parent, 1, b);
        graph.give(parent, 0, c);
        graph.onFinalize(b, () -> graph.incref(b));

        graph.decref(parent);

        graph.mustBeGone(parent, c);
        graph.mustHaveCount(b, 1);
        graph.mustHaveLogged("del b", "del c");
    }

    @Rule("REF-18")
    @Test
    void aParentMayTakeUpItsChildAndDieAlone() {
        var graph = WatchedGraph.of(subject());
        Thing parent = graph.create(Kind.LIST_DEL);
        Thing b = graph.create(Kind.OBJECT_DEL);
        graph.give(parent, 0, b);
        graph.onFinalize(parent, () -> graph.incref(b));

        graph.decref(parent);

        graph.mustBeGone(parent);
        graph.mustHaveCount(b, 1);
        graph.mustHaveLogged("del a");
    }

    @Rule("REF-19")
    @Test
    void aFinalizerThatThrowsStopsNoDeath() {
        var graph = WatchedGraph.of(subject());
        Thing a = graph.create(Kind.LIST_DEL);
        Thing b = graph.create(Kind.OBJECT_DEL);
        Weak w = graph.weakref(a, NOTHING);
        graph.give(a, 0, b);
        graph.onFinalize(a, () -> graph.raise("ValueError in the finalizer of a"));

        graph.decref(a);

        graph.mustHaveLogged("del a", "callback w1 ref()=None", "del b");
        graph.mustBeCleared(w);
        graph.mustBeGone(a, b);
    }

    @Rule("REF-19")
    @Test
    void aCallbackThatThrowsStopsNoOther() {
        var graph = WatchedGraph.of(subject());
        Thing a = graph.create(Kind.LIST);
        Thing b = graph.create(Kind.OBJECT_DEL);
        graph.weakref(a, NOTHING);
        graph.weakref(a, () -> graph.raise("ValueError in the callback of w2"));
        graph.give(a, 1, b);

        graph.decref(a);

        graph.mustHaveLogged("callback w2 ref()=None", "callback w1 ref()=None", "del b");
        graph.mustBeGone(a, b);
    }

    @Rule("REF-19")
    @Test
    void whoThrowsMayHaveBeenTakenUp() {
        var graph = WatchedGraph.of(subject());
        Thing a = graph.create(Kind.OBJECT_DEL);
        graph.onFinalize(
                a,
                () -> {
                    graph.incref(a);
                    graph.raise("ValueError in the finalizer of a");
                });

        graph.decref(a);

        graph.mustHaveCount(a, 1);
        graph.decref(a);
        graph.mustHaveLogged("del a");
        graph.mustHoldNothing();
    }

    private void childrenDie(Kind kind, int children, String... log) {
        var graph = WatchedGraph.of(subject());
        Thing a = graph.create(kind, children);
        for (int slot = 0; slot < children; slot++) {
            graph.give(a, slot, graph.createWithFinalizer(Kind.OBJECT_DEL, NOTHING));
        }

        graph.decref(a);

        graph.mustHaveLogged(log);
        graph.mustHoldNothing();
    }
}
