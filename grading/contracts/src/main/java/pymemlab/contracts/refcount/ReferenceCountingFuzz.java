package pymemlab.contracts.refcount;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import pymemlab.contracts.Rule;

/** Random programs. They are data, so they shrink to the lesson. */
public abstract class ReferenceCountingFuzz {

    /** Who is judged: a learner, the reference, or a mutant. */
    protected abstract ReferenceCountingSubject subject();

    @Rule("REF-21")
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void whoIsReferencedLivesAndNobodyElse(@ForAll("programs") List<GraphOp> program) {
        run(program, WatchedGraph.of(subject()));
    }

    @Rule("REF-21")
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void theNewMayLieWhereTheDeadHaveLain(@ForAll("programs") List<GraphOp> program) {
        run(program, WatchedGraph.reusing(subject()));
    }

    @Provide
    Arbitrary<List<GraphOp>> programs() {
        Arbitrary<Integer> places = Arbitraries.integers().between(0, 15);
        Arbitrary<Integer> slots = Arbitraries.integers().between(0, 2);
        Arbitrary<GraphOp> create =
                Combinators.combine(Arbitraries.of(Kind.class), deeds()).as(GraphOp.Create::new);
        Arbitrary<GraphOp> watch = Combinators.combine(places, deeds()).as(GraphOp.Watch::new);
        Arbitrary<GraphOp> put = Combinators.combine(places, slots, places).as(GraphOp.Put::new);
        Arbitrary<GraphOp> clear = Combinators.combine(places, slots).as(GraphOp.Clear::new);
        return Arbitraries.frequencyOf(
                        Tuple.of(4, create),
                        Tuple.of(2, watch),
                        Tuple.of(1, places.map(GraphOp.Share::new)),
                        Tuple.of(4, places.map(GraphOp.Drop::new)),
                        Tuple.of(5, put),
                        Tuple.of(1, clear))
                .list()
                .ofMaxSize(40);
    }

    private static Arbitrary<Deed> deeds() {
        return Combinators.combine(
                        Arbitraries.of(Deed.Action.class), Arbitraries.integers().between(0, 15))
                .as(Deed::new);
    }

    /** Runs it, lets everything go, and opens the rings that are left. */
    private static void run(List<GraphOp> program, WatchedGraph graph) {
        program.forEach(op -> op.on(graph));
        while (!graph.shadow().nodes().isEmpty()) {
            letGo(graph);
        }
        graph.mustHoldNothing();
    }

    private static void letGo(WatchedGraph graph) {
        for (Node node : graph.shadow().nodes()) {
            while (node.held() > 0) {
                graph.decref(node);
            }
            if (node instanceof Thing thing) {
                openRing(graph, thing);
            }
        }
    }

    private static void openRing(WatchedGraph graph, Thing thing) {
        for (int slot = 0; slot < thing.length() && !thing.isGone(); slot++) {
            if (thing.slot(slot).isPresent()) {
                graph.clear(thing, slot);
            }
        }
    }
}
