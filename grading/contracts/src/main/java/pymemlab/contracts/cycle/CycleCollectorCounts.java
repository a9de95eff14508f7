package pymemlab.contracts.cycle;

import org.junit.jupiter.api.Test;
import pymemlab.contracts.Rule;

/** Step 3: counts and statistics. */
public abstract class CycleCollectorCounts {

    /** Who is judged: a learner, the reference, or a mutant. */
    protected abstract CycleCollectorSubject subject();

    @Rule("CYC-13")
    @Test
    void theCountsFollowTheCollections() {
        var program = WatchedCollector.of(subject());

        for (int generation : new int[] {2, 0, 0, 1, 0, 1, 2, 0, 2}) {
            program.collect(generation);
            program.mustHaveCounted();
        }
    }

    @Rule("CYC-13")
    @Test
    void allocationsCountUpAndDeathsDown() {
        var program = WatchedCollector.counting(subject(), WatchedCollector.NEVER);
        KitObject a = program.create(1);
        KitObject b = program.create(1);
        program.createAtom();
        program.mustHaveCounted();

        program.drop(a);
        program.mustHaveCounted();
        program.collect(0);
        program.drop(b);
        program.mustHaveCounted(); // Not below 0.
        program.create(1);
        program.mustHaveCounted();
    }

    @Rule("CYC-13")
    @Test
    void whatACollectionReleasesCountsDownToo() {
        var program = WatchedCollector.counting(subject(), WatchedCollector.NEVER);
        KitObject a = program.create(1);
        KitObject b = program.create(1);
        program.ring(a, b);
        program.drop(a, b);

        program.collect(1);

        program.mustHaveCounted();
    }

    @Rule("CYC-13")
    @Test
    void resultsAreSummedForEachGeneration() {
        var program = WatchedCollector.of(subject());
        for (int generation : new int[] {0, 2, 1, 0, 2}) {
            KitObject a = program.create(1);
            program.link(a, 0, a);
            program.drop(a);
            program.mustCollect(generation, 1);
            program.mustHaveCounted();
        }

        program.mustHaveHeard(
                "start 0",
                "stop 0, 1 collected",
                "start 2",
                "stop 2, 1 collected",
                "start 1",
                "stop 1, 1 collected",
                "start 0",
                "stop 0, 1 collected",
                "start 2",
                "stop 2, 1 collected");
    }

    @Rule("CYC-13")
    @Test
    void aGenerationThatDoesNotExistIsRefused() {
        var program = WatchedCollector.of(subject());
        KitObject a = program.create(1);
        program.link(a, 0, a);
        program.drop(a);

        for (int generation : new int[] {3, -1, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            program.mustRefuseToCollect(generation);
        }

        program.mustHaveCounted();
        program.mustCollect(0, 1);
    }
}
