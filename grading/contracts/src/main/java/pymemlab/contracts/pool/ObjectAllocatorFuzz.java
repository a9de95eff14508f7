package pymemlab.contracts.pool;

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
import pymemlab.contracts.heap.HeapCall;

/** Random programs. They are data, so they shrink to the lesson. */
public abstract class ObjectAllocatorFuzz {

    private static final int RUNS = 2; // The second run lives on what the first has left.

    /** Who is judged: a learner, the reference, or a mutant. */
    protected abstract ObjectAllocatorSubject subject();

    @Rule("POOL-15")
    @Property(tries = 120, edgeCases = EdgeCasesMode.NONE)
    void anySequenceOfCallsLeavesEveryBlockWhole(@ForAll("programs") List<HeapCall> program) {
        runTwice(program, WatchedPools.of(subject()));
    }

    @Rule("POOL-15")
    @Property(tries = 80, edgeCases = EdgeCasesMode.NONE)
    void anySequenceOfCallsSurvivesWantOfRoom(@ForAll("programs") List<HeapCall> program) {
        var pools = WatchedPools.withArenas(subject(), 1);
        pools.raw().limit(16 << 10);
        runTwice(program, pools);
    }

    @Provide
    Arbitrary<List<HeapCall>> programs() {
        Arbitrary<Integer> places = Arbitraries.integers().between(0, 31);
        Arbitrary<HeapCall> malloc = sizes().map(HeapCall.Malloc::new);
        Arbitrary<HeapCall> calloc =
                Combinators.combine(Arbitraries.longs().between(0, 4), sizes())
                        .as(HeapCall.Calloc::new);
        Arbitrary<HeapCall> realloc =
                Combinators.combine(places, sizes()).as(HeapCall.Realloc::new);
        Arbitrary<HeapCall> free = places.map(HeapCall.Free::new);
        return Arbitraries.oneOf(malloc, malloc, malloc, calloc, realloc, realloc, free, free, free)
                .list()
                .ofMaxSize(60);
    }

    private void runTwice(List<HeapCall> program, WatchedPools pools) {
        for (int run = 0; run < RUNS; run++) {
            for (HeapCall call : program) {
                call.on(pools.heap());
                pools.heap().inspection().everythingIsWhole();
            }
            List.copyOf(pools.heap().live().all()).forEach(pools.heap()::free);
            pools.mustHoldAtMost(1, "no block is live, so one arena at most is kept");
        }
    }

    /** Few classes, so that their pools fill and empty; some around the limits, some raw. */
    private static Arbitrary<Long> sizes() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.of(512L, 500L, 400L, 16L)),
                Tuple.of(3, Arbitraries.longs().between(0, 520)),
                Tuple.of(1, Arbitraries.longs().between(513, 3000)));
    }
}
