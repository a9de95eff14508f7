package pymemlab.contracts.pool;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import pymemlab.contracts.Rule;
import pymemlab.contracts.heap.Block;
import pymemlab.contracts.trace.Trace;
import pymemlab.contracts.trace.Traces;

/** Real programs: that they run, and that their blocks lie where CPython 3.8 put them. */
public abstract class ObjectAllocatorPlacement {

    private static final int BEGINNING = 5000;

    /** Who is judged: a learner, the reference, or a mutant. */
    protected abstract ObjectAllocatorSubject subject();

    @Rule("POOL-15")
    @Test
    void theBeginningsOfRealProgramsRunTwice() {
        for (String name : Traces.cpython()) {
            Trace beginning = Traces.named(name).orElseThrow().prefix(BEGINNING).balanced();
            ToldReplay.times(2, subject(), beginning);
        }
    }

    @Rule("POOL-15")
    @Test
    void twoAllocatorsNeverInfluenceEachOther() {
        var one = WatchedPools.of(subject());
        var other = WatchedPools.of(subject());
        List<Block> ones = new ArrayList<>();
        List<Block> others = new ArrayList<>();

        for (int round = 0; round < 30; round++) {
            ones.add(one.heap().malloc(16 + 8 * round));
            others.add(other.heap().malloc(500 - 8 * round));
            if (round % 3 == 2) {
                one.heap().free(ones.remove(0));
                other.heap().free(others.remove(others.size() - 1));
            }
        }

        one.heap().inspection().everythingIsWhole();
        other.heap().inspection().everythingIsWhole();
    }

    @Rule("POOL-15")
    @Test
    void twoAllocatorsShareAMachineButNoBooks() {
        PoolGround ground = PoolGround.of(4, 1 << 20);
        var one = WatchedPools.over(subject(), ground);
        var other = WatchedPools.over(subject(), ground);

        for (int round = 0; round < 3; round++) {
            one.heap().malloc(64);
            other.heap().malloc(64);
        }

        one.heap().inspection().everythingIsWhole();
        other.heap().inspection().everythingIsWhole();
        one.heap().live().all().forEach(one.heap()::free);
        other.heap().live().all().forEach(other.heap()::free);
    }

    @Rule("POOL-21")
    @Test
    void twelveProgramsLieBlockByBlockAsInCPython() {
        for (String name : Traces.cpython()) {
            Trace trace = Traces.named(name).orElseThrow();
            PlacementCheck.mustEqualCPython(ToldReplay.once(subject(), trace));
        }
    }
}
