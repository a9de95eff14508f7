package pymemlab.contracts.raw;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import pymemlab.contracts.Rule;
import pymemlab.contracts.heap.HeapCall;

/** Random programs. They are data, so they shrink to the lesson. */
public abstract class RawAllocatorFuzz {

    private static final int ROOMY = 1 << 20;
    private static final int TIGHT = 16 << 10; // Random programs often find it full.
    private static final int RUNS = 2; // The second run lives on what the first has left.

    /** Who is judged: a learner, the reference, or a mutant. */
    protected abstract RawAllocatorSubject subject();

    @Rule("RAW-17")
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void anySequenceOfCallsLeavesEveryBlockWhole(@ForAll("programs") List<HeapCall> program) {
        runTwice(program, ROOMY);
    }

    @Rule("RAW-19")
    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void anySequenceOfCallsSurvivesAFullMachine(@ForAll("hungry") List<HeapCall> program) {
        runTwice(program, TIGHT);
    }

    @Provide
    Arbitrary<List<HeapCall>> programs() {
        return programs(sizes(3000));
    }

    @Provide
    Arbitrary<List<HeapCall>> hungry() {
        return programs(sizes(6000));
    }

    private void runTwice(List<HeapCall> program, int machineSize) {
        var heap = RawHeap.watched(subject(), machineSize);
        for (int run = 0; run < RUNS; run++) {
            for (HeapCall call : program) {
                call.on(heap);
                heap.inspection().everythingIsWhole();
            }
            List.copyOf(heap.live().all()).forEach(heap::free);
        }
        heap.inspection().everyAddressIsAligned();
    }

    private static Arbitrary<List<HeapCall>> programs(Arbitrary<Long> sizes) {
        Arbitrary<Integer> places = Arbitraries.integers().between(0, 31);
        Arbitrary<HeapCall> malloc = sizes.map(HeapCall.Malloc::new);
        Arbitrary<HeapCall> calloc =
                Combinators.combine(Arbitraries.longs().between(0, 4), sizes)
                        .as(HeapCall.Calloc::new);
        Arbitrary<HeapCall> realloc = Combinators.combine(places, sizes).as(HeapCall.Realloc::new);
        Arbitrary<HeapCall> free = places.map(HeapCall.Free::new);
        return Arbitraries.oneOf(malloc, malloc, malloc, calloc, realloc, realloc, free, free, free)
                .list()
                .ofMaxSize(40);
    }

    /** Mostly small ones and those around a step of 16; some of them large. */
    private static Arbitrary<Long> sizes(long largest) {
        Arbitrary<Long> small = Arbitraries.longs().between(0, 80);
        Arbitrary<Long> around =
                Combinators.combine(
                                Arbitraries.longs().between(1, 40),
                                Arbitraries.of(-17L, -16L, -9L, -8L, -5L, -4L, -1L, 0L, 1L))
                        .as((step, past) -> Math.max(0, 16 * step + past));
        return Arbitraries.oneOf(small, around, around, Arbitraries.longs().between(0, largest));
    }
}
