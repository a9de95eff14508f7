package pymemlab.contracts.cycle;

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
public abstract class CycleCollectorFuzz {

    private static final Deed NONE = new Deed(Deed.Action.NONE, 0);

    /** Who is judged: a learner, the reference, or a mutant. */
    protected abstract CycleCollectorSubject subject();

    @Rule("CYC-11")
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void whatIsReachableStaysAndTheRestGoes(@ForAll("plain") List<GraphOp> program) {
        run(program);
    }

    @Rule("CYC-12")
    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void generationsKeepApart(@ForAll("withGenerations") List<GraphOp> program) {
        run(program);
    }

    @Rule("CYC-19")
    @Property(tries = 250, edgeCases = EdgeCasesMode.NONE)
    void anyProgramEndsAsItShould(@ForAll("withEverything") List<GraphOp> program) {
        run(program);
    }

    @Provide
    Arbitrary<List<GraphOp>> plain() {
        return programs(Arbitraries.just(NONE), Arbitraries.just(2), 0);
    }

    @Provide
    Arbitrary<List<GraphOp>> withGenerations() {
        return programs(Arbitraries.just(NONE), Arbitraries.integers().between(0, 2), 0);
    }

    @Provide
    Arbitrary<List<GraphOp>> withEverything() {
        Arbitrary<Deed> deeds =
                Combinators.combine(Arbitraries.of(Deed.Action.class), places()).as(Deed::new);
        return programs(deeds, Arbitraries.integers().between(0, 2), 2);
    }

    private static Arbitrary<List<GraphOp>> programs(
            Arbitrary<Deed> deeds, Arbitrary<Integer> generations, int weak) {
        Arbitrary<Integer> slots = Arbitraries.integers().between(0, 2);
        Arbitrary<GraphOp> create =
                Combinators.combine(Arbitraries.integers().between(1, 3), deeds)
                        .as(GraphOp.Create::new);
        Arbitrary<GraphOp> link =
                Combinators.combine(places(), slots, places()).as(GraphOp.Link::new);
        Arbitrary<GraphOp> unlink = Combinators.combine(places(), slots).as(GraphOp.Unlink::new);
        Arbitrary<GraphOp> watch = Combinators.combine(places(), deeds).as(GraphOp.Watch::new);
        return Arbitraries.frequencyOf(
                        Tuple.of(4, create),
                        Tuple.of(7, link),
                        Tuple.of(1, unlink),
                        Tuple.of(3, places().map(GraphOp.Drop::new)),
                        Tuple.of(1, generations.map(GraphOp.Collect::new)),
                        Tuple.of(weak, watch))
                .list()
                .ofMaxSize(40);
    }

    private static Arbitrary<Integer> places() {
        return Arbitraries.integers().between(0, 15);
    }

    /** Runs it, then lets everything go: nothing may be left. */
    private void run(List<GraphOp> ops) {
        var program = WatchedCollector.of(subject());
        ops.forEach(op -> op.on(program));
        program.collectAll();
        while (!program.graph().living().isEmpty()) {
            letGo(program);
            program.collectAll();
        }
    }

    private static void letGo(WatchedCollector program) {
        for (KitObject each : program.graph().living()) {
            while (each.held() > 0) {
                program.drop(each);
            }
        }
    }
}
