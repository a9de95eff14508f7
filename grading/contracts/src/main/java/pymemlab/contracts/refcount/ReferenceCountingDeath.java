package pymemlab.contracts.refcount;

import org.junit.jupiter.api.Test;
import pymemlab.contracts.Rule;
import pymemlab.spec.machine.Memory;
import pymemlab.spec.refcount.ReferenceCounting;

/** Step 2: who dies, with whom, and who does not. */
public abstract class ReferenceCountingDeath {

    /** Who is judged: a learner, the reference, or a mutant. */
    protected abstract ReferenceCountingSubject subject();

    @Rule("REF-5")
    @Test
    void anObjectDiesWithItsLastReference() {
        var graph = WatchedGraph.of(subject());
        Thing a = graph.create(Kind.LIST);
        graph.incref(a);

        graph.decref(a);
        graph.mustHaveCount(a, 1);
        graph.decref(a);

        graph.mustBeGone(a);
        graph.mustHoldNothing();
    }

    @Rule("REF-5")
    @Test
    void aSlotKeepsItsObjectAlive() {
        var graph = WatchedGraph.of(subject());
        Thing a = graph.create(Kind.LIST);
        Thing b = graph.create(Kind.LIST);
        graph.give(a, 0, b);

        graph.mustHaveCount(b, 1);
        graph.clear(a, 0);

        graph.mustBeGone(b);
        graph.mustHaveCount(a, 1);
    }

    @Rule("REF-5")
    @Test
    void whatASlotLosesDiesIfNobodyElseHasIt() {
        var graph = WatchedGraph.of(subject());
        Thing a = graph.create(Kind.DICT);
        Thing b = graph.create(Kind.LIST);
        Thing c = graph.create(Kind.LIST);
        graph.give(a, 1, b);

        graph.set(a, 1, c);

        graph.mustBeGone(b);
        graph.mustHaveCount(c, 2);
    }

    @Rule("REF-6")
    @Test
    void aTreeDiesWithItsRoot() {
        var graph = WatchedGraph.of(subject());
        Thing a = graph.create(Kind.TUPLE);
        for (int slot = 0; slot < 3; slot++) {
            Thing branch = graph.create(Kind.LIST);
            graph.give(branch, 0, graph.create(Kind.DICT));
            graph.give(branch, 1, graph.create(Kind.TUPLE));
            graph.give(a, slot, branch);
        }

        graph.decref(a);

        graph.mustHoldNothing();
    }

    @Rule("REF-6")
    @Test
    void whoIsSharedOutlivesOneOfItsHolders() {
        var graph = WatchedGraph.of(subject());
        Thing a = graph.create(Kind.LIST);
        Thing b = graph.create(Kind.LIST);
        Thing c = graph.create(Kind.LIST);
        graph.set(a, 0, c);
        graph.give(b, 1, c);

        graph.decref(a);
        graph.mustHaveCount(c, 1);
        graph.decref(b);

        graph.mustBeGone(a, b, c);
        graph.mustHoldNothing();
    }

    @Rule("REF-6")
    @Test
    void whoIsInTwoSlotsLosesTwoReferences() {
        var graph = WatchedGraph.of(subject());
        Thing a = graph.create(Kind.TUPLE);
        Thing b = graph.create(Kind.LIST);
        graph.set(a, 0, b);
        graph.set(a, 1, b);
        graph.set(a, 2, b);

        graph.decref(a);
        graph.mustHaveCount(b, 1);
        graph.decref(b);

        graph.mustHoldNothing();
    }

    @Rule("REF-6")
    @Test
    void whoIsInTwoSlotsAndNowhereElseDiesOnce() {
        var graph = WatchedGraph.of(subject());
        Thing a = graph.create(Kind.DICT);
        Thing b = graph.create(Kind.LIST);
        graph.set(a, 0, b);
        graph.give(a, 1, b);

        graph.decref(a);

        graph.mustHoldNothing();
    }

    @Rule("REF-6")
    @Test
    void aDiamondDiesWhole() {
        var graph = WatchedGraph.of(subject());
        Thing a = graph.create(Kind.LIST);
        Thing b = graph.create(Kind.DICT);
        Thing c = graph.create(Kind.LIST);
        Thing d = graph.create(Kind.LIST);
        graph.set(b, 0, d);
        graph.give(c, 0, d);
        graph.give(a, 0, b);
        graph.give(a, 1, c);

        graph.decref(a);

        graph.mustHoldNothing();
    }

    @Rule("REF-7")
    @Test
    void aSlotMaySetToWhatItHolds() {
        var graph = WatchedGraph.of(subject());
        Thing a = graph.create(Kind.LIST);
        Thing b = graph.create(Kind.LIST);
        graph.give(a, 0, b);

        graph.set(a, 0, b);

        graph.mustHaveCount(b, 1);
        graph.mustLend(a, 0, b);
    }

    @Rule("REF-7")
    @Test
    void theNewValueMayLiveOnlyInTheOldOne() {
        var graph = WatchedGraph.of(subject());
        Thing a = graph.create(Kind.LIST);
        Thing b = graph.create(Kind.LIST);
        Thing c = graph.create(Kind.LIST);
        graph.give(b, 0, c);
        graph.give(a, 0, b);

        graph.set(a, 0, c);

        graph.mustBeGone(b);
        graph.mustHaveCount(c, 1);
        graph.mustLend(a, 0, c);
    }

    @Rule("REF-7")
    @Test
    void aListIsWalkedByItsOwnLinks() {
        var graph = WatchedGraph.of(subject());
        Thing root = graph.create(Kind.LIST);
        Thing last = root;
        for (int length = 0; length < 8; length++) {
            Thing next = graph.create(Kind.LIST);
            graph.give(last, 1, next);
            last = next;
        }

        while (root.slot(1).isPresent() && ((Thing) root.slot(1).get()).slot(1).isPresent()) {
            graph.set(root, 1, ((Thing) root.slot(1).get()).slot(1).get());
        }

        graph.mustLend(root, 1, last);
        graph.decref(root);
        graph.mustHoldNothing();
    }

    @Rule("REF-7")
    @Test
    void aSlotMayHoldTheLastReferenceToItsOwner() {
        var graph = WatchedGraph.of(subject());
        Thing a = graph.create(Kind.LIST);
        Thing b = graph.create(Kind.LIST);
        graph.give(b, 0, a);
        graph.give(a, 1, b);

        graph.clear(a, 1); // There is no a to come back to.

        graph.mustHoldNothing();
    }

    @Rule("REF-8")
    @Test
    void aDeadObjectIsRefused() {
        var graph = WatchedGraph.of(subject());
        Thing a = graph.create(Kind.LIST);
        Thing b = graph.create(Kind.LIST);
        graph.give(a, 1, graph.create(Kind.LIST));
        graph.decref(b);

        ReferenceCounting heap = graph.heap();
        graph.mustRefuseTheDead("incref(b)", () -> heap.incref(b.address()));
        graph.mustRefuseTheDead("decref(b)", () -> heap.decref(b.address()));
        graph.mustRefuseTheDead("refcount(b)", () -> heap.refcount(b.address()));
        graph.mustRefuseTheDead("get(b, 0)", () -> heap.get(b.address(), 0));
        graph.mustRefuseTheDead("set(b, 0, a)", () -> heap.set(b.address(), 0, a.address()));
        graph.mustRefuseTheDead("set(b, 0, NULL)", () -> heap.set(b.address(), 0, Memory.NULL));
        graph.mustRefuseTheDead("set(a, 1, b)", () -> heap.set(a.address(), 1, b.address()));
    }

    @Rule("REF-8")
    @Test
    void whoDiedWithAnotherIsRefused() {
        var graph = WatchedGraph.of(subject());
        Thing a = graph.create(Kind.LIST);
        Thing b = graph.create(Kind.LIST);
        graph.give(a, 0, b);
        graph.decref(a);

        graph.mustRefuseTheDead("refcount(b)", () -> graph.heap().refcount(b.address()));
    }

    @Rule("REF-9")
    @Test
    void whoHoldsItselfStays() {
        var graph = WatchedGraph.of(subject());
        Thing a = graph.create(Kind.LIST);
        graph.set(a, 0, a);

        graph.decref(a);

        graph.mustHaveCount(a, 1);
        graph.mustLend(a, 0, a);
    }

    @Rule("REF-9")
    @Test
    void aRingStaysUntilItIsOpened() {
        var graph = WatchedGraph.of(subject());
        Thing a = graph.create(Kind.LIST);
        Thing b = graph.create(Kind.DICT);
        Thing c = graph.create(Kind.LIST);
        graph.set(a, 0, b);
        graph.set(b, 1, c);
        graph.set(c, 0, a);

        graph.decref(a);
        graph.decref(b);
        graph.decref(c);
        graph.mustHaveCount(b, 1);
        graph.incref(b);
        graph.clear(b, 1);
        graph.mustBeGone(a, c);
        graph.decref(b);

        graph.mustHoldNothing();
    }
}
