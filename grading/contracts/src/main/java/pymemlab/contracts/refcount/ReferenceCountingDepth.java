package pymemlab.contracts.refcount;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import pymemlab.contracts.BrokenRule;
import pymemlab.contracts.Rule;

/** Step 3: the dead may hang together in any shape and number. */
public abstract class ReferenceCountingDepth {

    private static final int LONG = 1_000_000;
    private static final int MANY = 100_000;

    /** Who is judged: a learner, the reference, or a mutant. */
    protected abstract ReferenceCountingSubject subject();

    @Rule("REF-10")
    @Test
    void aChainOfAMillionDiesWithItsHead() {
        diesWhole("a chain of 1,000,000 lists of 1 slot", Crowd.of(subject()), LONG, 1, 0);
    }

    @Rule("REF-10")
    @Test
    void aChainThroughTheFirstSlotDies() {
        diesWhole("a chain through slot 0 of 3", Crowd.ofThousands(subject()), MANY, 3, 0);
    }

    @Rule("REF-10")
    @Test
    void aChainThroughTheLastSlotDies() {
        diesWhole("a chain through slot 2 of 3", Crowd.ofThousands(subject()), MANY, 3, 2);
    }

    @Rule("REF-10")
    @Test
    void aWideTreeDies() {
        var crowd = Crowd.ofThousands(subject());
        long root = crowd.create(Kind.LIST, MANY);
        crowd.told(
                "a list of 100,000 lists",
                () -> {
                    for (int slot = 0; slot < MANY; slot++) {
                        crowd.give(root, slot, crowd.create(Kind.DICT, 0));
                    }
                });

        crowd.told("decref(the list)", () -> crowd.heap().decref(root));

        crowd.mustHoldNothing();
        crowd.leave();
    }

    @Rule("REF-10")
    @Test
    void aChainWithAChainAtEachLinkDies() {
        var crowd = Crowd.ofThousands(subject());
        long[] head = {crowd.create(Kind.DICT, 2)};
        crowd.told(
                "a chain of 300 dicts, each with a chain of 300 lists",
                () -> {
                    for (int link = 0; link < 300; link++) {
                        long holder = crowd.create(Kind.DICT, 2);
                        crowd.give(holder, 0, crowd.chain(Kind.LIST, 300, 2, 1));
                        crowd.give(holder, 1, head[0]);
                        head[0] = holder;
                    }
                });

        crowd.told("decref(head)", () -> crowd.heap().decref(head[0]));

        crowd.mustHoldNothing();
        crowd.leave();
    }

    @Rule("REF-11")
    @Test
    void dyingTakesNoMemory() {
        var graph = WatchedGraph.of(subject());
        Thing a = graph.create(Kind.TUPLE);
        for (int slot = 0; slot < 3; slot++) {
            Thing branch = graph.create(Kind.LIST);
            graph.give(branch, 0, graph.create(Kind.DICT));
            graph.give(branch, 1, graph.create(Kind.TUPLE));
            graph.give(a, slot, branch);
        }
        graph.letRawBeFull();

        long before = graph.raw().requests();
        graph.decref(a);

        if (graph.raw().requests() != before) {
            throw new BrokenRule(
                    "dying needs no memory, but the raw allocator was asked %d times"
                            .formatted(graph.raw().requests() - before));
        }
        graph.mustHoldNothing();
    }

    @Rule("REF-17")
    @Test
    void aChainIsFinalizedFromHeadToTail() {
        List<Long> finalized = new ArrayList<>();
        var crowd = Crowd.withFinalizer(subject(), finalized::add);
        List<Long> chain = new ArrayList<>();
        crowd.told(
                "a chain of 20,000 objects with __del__",
                () -> {
                    chain.add(crowd.create(Kind.OBJECT_DEL, 1));
                    for (int built = 1; built < 20_000; built++) {
                        long holder = crowd.create(Kind.OBJECT_DEL, 1);
                        crowd.give(holder, 0, chain.get(built - 1));
                        chain.add(holder);
                    }
                });
        Collections.reverse(chain);

        crowd.told("decref(head)", () -> crowd.heap().decref(chain.get(0)));

        mustBeFinalized(chain, finalized);
        crowd.mustHoldNothing();
        crowd.leave();
    }

    private static void mustBeFinalized(List<Long> chain, List<Long> finalized) {
        if (finalized.size() != chain.size()) {
            throw new BrokenRule(
                    "%,d finalizers need to run, but %,d did"
                            .formatted(chain.size(), finalized.size()));
        }
        for (int place = 0; place < chain.size(); place++) {
            if (!finalized.get(place).equals(chain.get(place))) {
                throw new BrokenRule(
                        "a parent's finalizer needs to run before its child's, but the %,dth did not"
                                .formatted(place + 1));
            }
        }
    }

    private static void diesWhole(String what, Crowd crowd, int length, int slots, int slot) {
        long bystanders = crowd.bystanders();
        long[] head = new long[1];
        crowd.told(what, () -> head[0] = crowd.chain(Kind.LIST, length, slots, slot));

        crowd.told("decref(head)", () -> crowd.heap().decref(head[0]));

        crowd.mustSpare(bystanders);
        crowd.leave();
    }
}
