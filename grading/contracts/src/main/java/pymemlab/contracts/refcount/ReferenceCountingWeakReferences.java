package pymemlab.contracts.refcount;

import org.junit.jupiter.api.Test;
import pymemlab.contracts.BrokenRule;
import pymemlab.contracts.Rule;
import pymemlab.spec.refcount.ReferenceCounting;
import pymemlab.spec.refcount.TypeTable;

/** Step 4: weak references. */
public abstract class ReferenceCountingWeakReferences {

    private static final Runnable NOTHING = () -> {};

    /** Who is judged: a learner, the reference, or a mutant. */
    protected abstract ReferenceCountingSubject subject();

    @Rule("REF-12")
    @Test
    void aWeakReferenceAnswersAndKeepsNothingAlive() {
        var graph = WatchedGraph.of(subject());
        Thing a = graph.create(Kind.LIST);

        Weak w = graph.weakref(a);

        graph.mustAnswer(w);
        graph.mustHaveCount(a, 1);
        graph.mustHaveCount(w, 1);
        graph.decref(a);
        graph.mustBeGone(a);
        graph.mustBeCleared(w);
        graph.decref(w);
        graph.mustHoldNothing();
    }

    @Rule("REF-12")
    @Test
    void eachIsAnObjectOfItsOwn() {
        var graph = WatchedGraph.of(subject());
        Thing a = graph.create(Kind.LIST);
        Weak first = graph.weakref(a);
        Weak second = graph.weakref(a);

        graph.incref(first);
        graph.mustHaveCount(first, 2);
        graph.mustHaveCount(second, 1);
        graph.decref(second);

        graph.mustAnswer(first);
        graph.mustBeGone(second);
        graph.decref(first);
        graph.mustAnswer(first);
    }

    @Rule("REF-12")
    @Test
    void aSlotMayHoldAWeakReference() {
        var graph = WatchedGraph.of(subject());
        Thing a = graph.create(Kind.LIST);
        Thing b = graph.create(Kind.LIST);
        Weak w = graph.weakref(b);
        graph.give(a, 0, w);

        graph.mustHaveCount(w, 1);
        graph.mustAnswer(w);
        graph.decref(a);

        graph.mustBeGone(a, w);
        graph.mustHaveCount(b, 1);
        graph.decref(b);
        graph.mustHoldNothing();
    }

    @Rule("REF-12")
    @Test
    void anObjectMayHoldAWeakReferenceToItself() {
        var graph = WatchedGraph.of(subject());
        Thing a = graph.create(Kind.LIST);
        graph.give(a, 1, graph.weakref(a));

        graph.decref(a);

        graph.mustHoldNothing();
    }

    @Rule("REF-12")
    @Test
    void theDeadAreRefused() {
        var graph = WatchedGraph.of(subject());
        Thing a = graph.create(Kind.LIST);
        Thing b = graph.create(Kind.LIST);
        Weak w = graph.weakref(a);
        graph.decref(b);
        graph.decref(w);

        ReferenceCounting heap = graph.heap();
        graph.mustRefuseTheDead("deref(w1)", () -> heap.deref(w.address()));
        graph.mustRefuseTheDead("incref(w1)", () -> heap.incref(w.address()));
        graph.mustRefuseTheDead(
                "weakref(b, NO_CALLBACK)", () -> heap.weakref(b.address(), TypeTable.NO_CALLBACK));
        graph.mustHaveCount(a, 1);
    }

    @Rule("REF-13")
    @Test
    void allAreClearedAtDeath() {
        var graph = WatchedGraph.of(subject());
        Thing a = graph.create(Kind.LIST);
        Weak first = graph.weakref(a);
        Weak second = graph.weakref(a, NOTHING);
        Weak third = graph.weakref(a);

        graph.decref(a);

        graph.mustBeCleared(first);
        graph.mustBeCleared(second);
        graph.mustBeCleared(third);
    }

    @Rule("REF-13")
    @Test
    void theyStayClearedWhenAnotherLiesThere() {
        var graph = WatchedGraph.reusing(subject());
        Thing a = graph.create(Kind.LIST);
        Weak first = graph.weakref(a);
        Weak second = graph.weakref(a, NOTHING);
        Weak third = graph.weakref(a);

        graph.decref(a);
        graph.create(Kind.LIST); // Where a was.

        graph.mustBeCleared(first);
        graph.mustBeCleared(second);
        graph.mustBeCleared(third);
    }

    @Rule("REF-13")
    @Test
    void theNewestIsCalledBackFirst() {
        var graph = WatchedGraph.of(subject());
        Thing a = graph.create(Kind.LIST);
        graph.weakref(a, NOTHING);
        graph.weakref(a);
        graph.weakref(a, NOTHING);
        graph.weakref(a, NOTHING);

        graph.decref(a);

        graph.mustHaveLogged(
                "callback w4 ref()=None", "callback w3 ref()=None", "callback w1 ref()=None");
    }

    @Rule("REF-13")
    @Test
    void onlyTheDeadsWeakReferencesAreCleared() {
        var graph = WatchedGraph.of(subject());
        Thing a = graph.create(Kind.LIST);
        Thing b = graph.create(Kind.LIST);
        Weak ofA = graph.weakref(a, NOTHING);
        Weak ofB = graph.weakref(b, NOTHING);
        Weak alsoOfA = graph.weakref(a, NOTHING);

        graph.decref(a);

        graph.mustAnswer(ofB);
        graph.mustBeCleared(ofA);
        graph.mustBeCleared(alsoOfA);
        graph.mustHaveLogged("callback w3 ref()=None", "callback w1 ref()=None");
    }

    @Rule("REF-13")
    @Test
    void whoDiesWithAParentIsClearedToo() {
        var graph = WatchedGraph.of(subject());
        Thing a = graph.create(Kind.LIST);
        Thing b = graph.create(Kind.DICT);
        Weak w = graph.weakref(b, NOTHING);
        graph.give(a, 0, b);

        graph.decref(a);

        graph.mustBeCleared(w);
        graph.mustHaveLogged("callback w1 ref()=None");
    }

    @Rule("REF-13")
    @Test
    void callbacksRunBeforeTheSlotsAreReleased() {
        var graph = WatchedGraph.of(subject());
        Thing a = graph.create(Kind.LIST);
        Thing b = graph.create(Kind.LIST);
        graph.weakref(b, NOTHING);
        graph.give(a, 0, b);
        graph.weakref(a, NOTHING);

        graph.decref(a);

        graph.mustHaveLogged("callback w2 ref()=None", "callback w1 ref()=None");
    }

    @Rule("REF-13")
    @Test
    void aWeakReferenceInItsOwnReferentIsCalledBack() {
        var graph = WatchedGraph.of(subject());
        Thing a = graph.create(Kind.LIST);
        graph.give(a, 0, graph.weakref(a, NOTHING));

        graph.decref(a);

        graph.mustHaveLogged("callback w1 ref()=None");
        graph.mustHoldNothing();
    }

    @Rule("REF-14")
    @Test
    void aWeakReferenceThatDiesFirstNeverCallsBack() {
        var graph = WatchedGraph.of(subject());
        Thing a = graph.create(Kind.LIST);
        Weak w = graph.weakref(a, NOTHING);

        graph.decref(w);
        graph.decref(a);

        graph.mustHaveLogged();
        graph.mustHoldNothing();
    }

    @Rule("REF-14")
    @Test
    void theOthersStayWhicheverDiesFirst() {
        for (int dying = 0; dying < 4; dying++) {
            var graph = WatchedGraph.of(subject());
            Thing a = graph.create(Kind.LIST);
            Weak[] all = new Weak[4];
            for (int place = 0; place < all.length; place++) {
                all[place] = graph.weakref(a, NOTHING);
            }

            graph.decref(all[dying]);
            Weak last = graph.weakref(a, NOTHING);
            graph.decref(a);

            graph.mustBeCleared(last);
            for (int place = 0; place < all.length; place++) {
                if (place != dying) {
                    graph.mustBeCleared(all[place]);
                }
            }
        }
    }

    @Rule("REF-14")
    @Test
    void allMayDieInAnyOrder() {
        int[][] orders = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
        for (int[] order : orders) {
            var graph = WatchedGraph.of(subject());
            Thing a = graph.create(Kind.LIST);
            Weak[] all = {graph.weakref(a), graph.weakref(a, NOTHING), graph.weakref(a)};

            for (int place : order) {
                graph.decref(all[place]);
            }
            graph.decref(a);

            graph.mustHaveLogged();
            graph.mustHoldNothing();
        }
    }

    @Rule("REF-14")
    @Test
    void aWeakReferenceThatWasClearedDiesQuietly() {
        var graph = WatchedGraph.reusing(subject());
        Thing a = graph.create(Kind.LIST);
        Weak w = graph.weakref(a, NOTHING);
        graph.decref(a);
        Thing b = graph.create(Kind.LIST); // Where a was.
        Weak other = graph.weakref(b, NOTHING);

        graph.mustBeCleared(w);
        graph.decref(w);

        graph.mustAnswer(other);
        graph.decref(b);
        graph.mustHaveLogged("callback w1 ref()=None", "callback w2 ref()=None");
    }

    @Rule("REF-15")
    @Test
    void withoutRoomThereIsNoWeakReference() {
        var graph = WatchedGraph.of(subject());
        Thing a = graph.create(Kind.LIST);
        Weak w = graph.weakref(a, NOTHING);
        Thing b = graph.create(Kind.LIST);
        graph.letRawBeFull();

        mustBeNull(graph, a);
        mustBeNull(graph, b);

        graph.mustAnswer(w);
        graph.letRawHaveRoom();
        Weak late = graph.weakref(a, NOTHING);
        graph.mustHaveCount(a, 1);
        graph.decref(b);
        graph.decref(a);
        graph.mustBeCleared(w);
        graph.mustBeCleared(late);
    }

    private static void mustBeNull(WatchedGraph graph, Thing thing) {
        if (graph.tryWeakref(thing, 0).isPresent()) {
            throw new BrokenRule(
                    "weakref(%s, 0) needs to return NULL, because there is no room, but it returned an object"
                            .formatted(thing.name()));
        }
    }
}
