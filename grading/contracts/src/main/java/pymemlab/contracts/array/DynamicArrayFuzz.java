package pymemlab.contracts.array;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import pymemlab.contracts.Rule;

/** Random programs against a plain list. They are data, so they shrink to the lesson. */
public abstract class DynamicArrayFuzz {

    /** Who is judged: a learner, the reference, or a mutant. */
    protected abstract DynamicArraySubject subject();

    @Rule("ARR-13")
    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void anySequenceOfCallsAgreesWithAPlainList(
            @ForAll("programs") List<ArrayCall> program, @ForAll("setups") Start start) {
        var array = new WatchedArray(subject(), start.setup());
        var cells = new CellInspection(array);

        for (ArrayCall call : program) {
            call.on(array);
            array.mustHoldItsElements();
            cells.oneBlockIsLive();
        }
    }

    @Rule("ARR-14")
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void noSequenceOfCallsLeavesAnUnusedCellUnfilled(
            @ForAll("programs") List<ArrayCall> program, @ForAll("setups") Start start) {
        var array = new WatchedArray(subject(), start.setup());
        var cells = new CellInspection(array);

        for (ArrayCall call : program) {
            call.on(array);
            cells.everyUnusedCellIsFilled(ArraySetup.FILL);
        }
    }

    @Provide
    Arbitrary<List<ArrayCall>> programs() {
        Arbitrary<Long> values = Arbitraries.longs().between(0, 99);
        Arbitrary<Integer> places = Arbitraries.integers().between(0, 31);
        Arbitrary<ArrayCall> append = values.map(ArrayCall.Append::new);
        Arbitrary<ArrayCall> insert = Combinators.combine(places, values).as(ArrayCall.Insert::new);
        Arbitrary<ArrayCall> set = Combinators.combine(places, values).as(ArrayCall.Set::new);
        Arbitrary<ArrayCall> remove = places.map(ArrayCall.Remove::new);
        Arbitrary<ArrayCall> removeLast = Arbitraries.just(new ArrayCall.RemoveLast());
        return Arbitraries.oneOf(append, append, insert, set, remove, removeLast)
                .list()
                .ofMaxSize(40);
    }

    @Provide
    Arbitrary<Start> setups() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 5), Arbitraries.of(KitPolicy.values()))
                .as(Start::new);
    }

    /** What a program starts with. */
    record Start(int capacity, KitPolicy policy) {

        ArraySetup setup() {
            return ArraySetup.ofCapacity(capacity).with(policy);
        }
    }
}
