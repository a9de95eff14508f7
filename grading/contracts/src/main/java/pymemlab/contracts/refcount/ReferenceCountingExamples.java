package pymemlab.contracts.refcount;

import org.junit.jupiter.api.Test;
import pymemlab.contracts.BrokenRule;
import pymemlab.contracts.Expect;
import pymemlab.contracts.Rule;
import pymemlab.spec.machine.Memory;
import pymemlab.spec.refcount.ObjectLayout;

/** Step 1: counts and slots, as long as nobody dies. */
public abstract class ReferenceCountingExamples {

    /** Who is judged: a learner, the reference, or a mutant. */
    protected abstract ReferenceCountingSubject subject();

    @Rule("REF-1")
    @Test
    void aNewObjectHasOneReferenceAndEmptySlots() {
        var graph = WatchedGraph.of(subject());

        Thing a = graph.create(Kind.TUPLE);

        graph.mustHaveCount(a, 1);
        graph.mustLendNull(a, 0);
        graph.mustLendNull(a, 1);
        graph.mustLendNull(a, 2);
    }

    @Rule("REF-1")
    @Test
    void objectsOfAnyLengthAndTypeLieApart() {
        var graph = WatchedGraph.of(subject());

        for (Kind kind : Kind.values()) {
            for (int slots = 0; slots < 5; slots++) {
                graph.create(kind, slots);
            }
        }
    }

    @Rule("REF-1")
    @Test
    void whatCannotBeHadIsNull() {
        var graph = WatchedGraph.of(subject());
        Thing a = graph.create(Kind.LIST);

        graph.letRawBeFull();

        mustBeNull(graph, 2);
        mustBeNull(graph, 0);
        graph.letRawHaveRoom();
        mustBeNull(graph, -1);
        mustBeNull(graph, Integer.MIN_VALUE);
        mustBeNull(graph, Integer.MAX_VALUE);
        graph.mustHaveCount(a, 1);
        graph.create(Kind.LIST);
    }

    @Rule("REF-1")
    @Test
    void anAnswerComesFromMemoryAndNowhereElse() {
        var graph = WatchedGraph.of(subject());
        Thing a = graph.create(Kind.LIST);
        Thing b = graph.create(Kind.LIST);

        graph.machine().poke(a.address() + ObjectLayout.COUNT, 7);
        graph.machine().poke(ObjectLayout.slotOf(a.address(), 1), b.address());

        Expect.that(
                "refcount(a), with 7 written to its place",
                7,
                () -> graph.heap().refcount(a.address()));
        Expect.that(
                "get(a, 1), with b's address written to its place",
                b.address(),
                () -> graph.heap().get(a.address(), 1));
    }

    @Rule("REF-2")
    @Test
    void eachReferenceCountsOne() {
        var graph = WatchedGraph.of(subject());
        Thing a = graph.create(Kind.LIST);
        Thing b = graph.create(Kind.LIST);

        graph.incref(a);
        graph.incref(a);
        graph.mustHaveCount(a, 3);
        graph.decref(a);
        graph.mustHaveCount(a, 2);
        graph.decref(a);

        graph.mustHaveCount(a, 1);
        graph.mustHaveCount(b, 1);
    }

    @Rule("REF-2")
    @Test
    void countsGoBeyondThirtyTwoBits() {
        var graph = WatchedGraph.of(subject());
        Thing a = graph.create(Kind.LIST);

        long large = (1L << 32) + 1;
        graph.machine().poke(a.address() + ObjectLayout.COUNT, large);
        graph.heap().incref(a.address());

        Expect.that(
                "refcount(a), which was 2^32 + 1 before incref(a)",
                large + 1,
                () -> graph.heap().refcount(a.address()));
    }

    @Rule("REF-2")
    @Test
    void countingNullDoesNothing() {
        var graph = WatchedGraph.of(subject());
        Thing a = graph.create(Kind.LIST);

        graph.heap().incref(Memory.NULL);
        graph.heap().decref(Memory.NULL);

        graph.mustHaveCount(a, 1);
    }

    @Rule("REF-3")
    @Test
    void aSlotTakesAReferenceOfItsOwn() {
        var graph = WatchedGraph.of(subject());
        Thing a = graph.create(Kind.LIST);
        Thing b = graph.create(Kind.LIST);

        graph.set(a, 0, b);

        graph.mustHaveCount(b, 2);
        graph.mustHaveCount(a, 1);
        graph.mustLend(a, 0, b);
        graph.mustLendNull(a, 1);
        graph.mustHaveCount(b, 2);
    }

    @Rule("REF-3")
    @Test
    void theSameObjectInTwoSlotsCountsTwice() {
        var graph = WatchedGraph.of(subject());
        Thing a = graph.create(Kind.TUPLE);
        Thing b = graph.create(Kind.LIST);

        graph.set(a, 0, b);
        graph.set(a, 2, b);

        graph.mustHaveCount(b, 3);
        graph.mustLend(a, 0, b);
        graph.mustLendNull(a, 1);
        graph.mustLend(a, 2, b);
    }

    @Rule("REF-3")
    @Test
    void aSlotThatIsClearedLetsGoAReference() {
        var graph = WatchedGraph.of(subject());
        Thing a = graph.create(Kind.LIST);
        Thing b = graph.create(Kind.LIST);
        graph.set(a, 1, b);

        graph.clear(a, 1);
        graph.clear(a, 1);

        graph.mustHaveCount(b, 1);
        graph.mustLendNull(a, 1);
    }

    @Rule("REF-3")
    @Test
    void anotherValueInTheSlotTakesTheReferenceOver() {
        var graph = WatchedGraph.of(subject());
        Thing a = graph.create(Kind.LIST);
        Thing b = graph.create(Kind.LIST);
        Thing c = graph.create(Kind.LIST);
        graph.set(a, 0, b);

        graph.set(a, 0, c);

        graph.mustHaveCount(b, 1);
        graph.mustHaveCount(c, 2);
    }

    @Rule("REF-4")
    @Test
    void aSlotThatDoesNotExistIsRefused() {
        var graph = WatchedGraph.of(subject());
        Thing a = graph.create(Kind.LIST);
        Thing b = graph.create(Kind.LIST);
        graph.create(Kind.LIST); // Behind b, so that a slot too far would hit an object.

        for (int slot : new int[] {2, -1, 3, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            refusesSlot(graph, a, slot, b);
        }

        graph.mustHaveCount(b, 1);
    }

    @Rule("REF-4")
    @Test
    void anObjectWithoutSlotsHasNoSlot() {
        var graph = WatchedGraph.of(subject());
        Thing a = graph.create(Kind.LIST, 0);
        Thing b = graph.create(Kind.LIST);

        refusesSlot(graph, a, 0, b);
    }

    private static void refusesSlot(WatchedGraph graph, Thing a, int slot, Thing b) {
        graph.mustRefuse(
                IndexOutOfBoundsException.class,
                "get(a, %d)".formatted(slot),
                () -> graph.heap().get(a.address(), slot));
        graph.mustRefuse(
                IndexOutOfBoundsException.class,
                "set(a, %d, b)".formatted(slot),
                () -> graph.heap().set(a.address(), slot, b.address()));
    }

    private static void mustBeNull(WatchedGraph graph, int slots) {
        if (graph.tryCreate(Kind.LIST, slots).isPresent()) {
            throw new BrokenRule(
                    "allocate(list, %d) needs to return NULL, because there is no room, but it returned an object"
                            .formatted(slots));
        }
    }
}
