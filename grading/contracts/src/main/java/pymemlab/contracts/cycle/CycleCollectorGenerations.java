package pymemlab.contracts.cycle;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import pymemlab.contracts.BrokenRule;
import pymemlab.contracts.Rule;
import pymemlab.spec.cycle.Thresholds;

/** Step 3: generations, counts, and collections that begin by themselves. */
public abstract class CycleCollectorGenerations {

    /** Who is judged: a learner, the reference, or a mutant. */
    protected abstract CycleCollectorSubject subject();

    @Rule("CYC-12")
    @Test
    void whatSurvivesIsLeftAloneByYoungerCollections() {
        var program = WatchedCollector.of(subject());
        KitObject a = program.create(1);
        program.link(a, 0, a);
        program.collect(0);
        program.drop(a);

        program.mustCollect(0, 0);
        program.mustLive(a);
        program.mustCollect(1, 1);

        program.mustBeGone(a);
    }

    @Rule("CYC-12")
    @Test
    void whatSurvivedTwiceWaitsForAFullCollection() {
        var program = WatchedCollector.of(subject());
        KitObject a = program.create(1);
        program.link(a, 0, a);
        program.collect(0);
        program.collect(1);
        program.drop(a);

        program.mustCollect(0, 0);
        program.mustCollect(1, 0);
        program.mustLive(a);
        program.mustCollect(2, 1);

        program.mustBeGone(a);
    }

    @Rule("CYC-12")
    @Test
    void nobodyGrowsOlderThanTwo() {
        var program = WatchedCollector.of(subject());
        KitObject a = program.create(1);
        program.link(a, 0, a);
        for (int round = 0; round < 4; round++) {
            program.collect(2);
        }
        program.drop(a);

        program.mustCollect(2, 1);
    }

    @Rule("CYC-12")
    @Test
    void anOldContainerKeepsAYoungRingAlive() {
        var program = WatchedCollector.of(subject());
        KitObject old = program.create(1);
        program.collect(2);
        KitObject a = program.create(1);
        KitObject b = program.create(1);
        program.ring(a, b);
        program.link(old, 0, a);
        program.drop(a, b);

        program.mustCollect(0, 0);
        program.mustLive(a, b);
        program.unlink(old, 0);
        program.mustCollect(0, 0); // They are in generation 1 now.
        program.mustCollect(1, 2);

        program.mustBeGone(a, b);
    }

    @Rule("CYC-12")
    @Test
    void anOldDeadRingKeepsAYoungOneUntilBothAreLookedAt() {
        var program = WatchedCollector.of(subject());
        KitObject old = program.create(2);
        program.link(old, 0, old);
        program.collect(1);
        KitObject young = program.create(1);
        program.link(young, 0, young);
        program.link(old, 1, young);
        program.drop(old, young);

        program.mustCollect(0, 0);
        program.mustCollect(1, 0);
        program.mustCollect(2, 2);

        program.mustBeGone(old, young);
    }

    @Rule("CYC-12")
    @Test
    void aYoungRingThatRefersToTheOldGoesAlone() {
        var program = WatchedCollector.of(subject());
        KitObject old = program.create(1);
        program.collect(1);
        KitObject young = program.create(2);
        program.link(young, 0, young);
        program.link(young, 1, old);
        program.drop(young);

        program.mustCollect(0, 1);

        program.mustLive(old);
    }

    @Rule("CYC-12")
    @Test
    void theOldThatTheYoungReferToStayWhereTheyAre() {
        var program = WatchedCollector.of(subject());
        KitObject[] old = {program.create(1), program.create(1), program.create(1)};
        program.collect(1);
        KitObject living = program.create(3);
        KitObject dead = program.create(2);
        for (int place = 0; place < old.length; place++) {
            program.link(living, place, old[place]);
        }
        program.link(dead, 0, dead);
        program.link(dead, 1, old[1]);
        program.drop(dead);

        program.mustCollect(0, 1);
        program.unlink(living, 1);
        program.drop(old[1]);
        program.link(old[0], 0, old[0]);
        program.drop(living, old[0]);

        program.mustCollect(1, 0);
        program.mustLive(old[0], old[2]);
        program.mustCollect(2, 1);
        program.mustBeGone(old[0], old[1]);
        program.mustLive(old[2]);
    }

    @Rule("CYC-12")
    @Test
    void whoIsTrackedAnewIsYoung() {
        var program = WatchedCollector.of(subject());
        KitObject a = program.create(1);
        program.link(a, 0, a);
        program.collect(2);
        program.untrack(a);
        program.track(a);
        program.drop(a);

        program.mustCollect(0, 1);
    }

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

    @Rule("CYC-14")
    @Test
    void theAllocationAfterTheThresholdCollects() {
        var program = WatchedCollector.counting(subject(), new Thresholds(5, 10, 10));
        for (int made = 0; made < 13; made++) {
            program.create(1);
            program.mustHaveCounted();
        }

        program.mustHaveHeard("start 0", "stop 0, 0 collected", "start 0", "stop 0, 0 collected");
    }

    @Rule("CYC-14")
    @Test
    void thresholdZeroSwitchesItOff() {
        var program = WatchedCollector.counting(subject(), new Thresholds(0, 1, 1));
        for (int made = 0; made < 20; made++) {
            program.create(1);
        }

        program.mustHaveHeard();
        program.mustHaveCounted();
    }

    @Rule("CYC-14")
    @Test
    void theOldestThatIsDueIsCollected() {
        var program = WatchedCollector.counting(subject(), new Thresholds(2, 3, 2));
        for (int made = 0; made < 120; made++) {
            program.create(1);
            program.mustHaveCounted();
        }

        mustHaveHeardOf(program, "0000" + "1" + "0000" + "1" + "0000" + "1" + "2");
    }

    @Rule("CYC-14")
    @Test
    void ofTwoThatAreDueTheOlderIsCollected() {
        var program = WatchedCollector.counting(subject(), new Thresholds(5, 1, 1));
        for (int generation : new int[] {1, 1, 0, 0}) {
            program.collect(generation);
        }
        make(program, 6, 0);

        mustHaveHeardOf(program, "1100" + "2");
        program.mustHaveCounted();
    }

    /** CPython: eleven collections of generation 0, then one of generation 1, and so on. */
    @Rule("CYC-14")
    @Test
    void withThePatternOfCPythonElevenYoungOnesPrecedeAMiddleOne() {
        var program = WatchedCollector.counting(subject(), Thresholds.CPYTHON);
        program.inShort(
                "18,000 rings of one are made and dropped",
                () -> {
                    for (int made = 0; made < 18_000; made++) {
                        KitObject each = program.create(1);
                        program.graph().set(each, 0, each);
                        program.graph().drop(each);
                    }
                });

        mustHaveHeardOf(program, "00000000000" + "1" + "00000000000" + "1");
        program.mustHaveCounted();
    }

    @Rule("CYC-14")
    @Test
    void aFullCollectionWaitsForAQuarterOfNewOnes() {
        var program = WatchedCollector.counting(subject(), new Thresholds(4, 1, 1));
        program.inShort(
                "400 containers that stay, and 150 more",
                () -> {
                    for (int made = 0; made < 400; made++) {
                        program.create(0);
                    }
                    program.collect(2);
                    for (int made = 0; made < 150; made++) {
                        program.create(0);
                        program.mustHaveCounted();
                    }
                });
    }

    @Rule("CYC-14")
    @Test
    void theQuarterIsRoundedDownAndReachedByAsMany() {
        mustHaveHeardOf(afterFull(11, 0, 2, 0), "21" + "2");
        mustHaveHeardOf(afterFull(11, 0, 1, 0), "21" + "0");
    }

    @Rule("CYC-14")
    @Test
    void onlySurvivorsMakeUpTheQuarter() {
        mustHaveHeardOf(afterFull(8, 20, 2, 0), "21" + "2");
        mustHaveHeardOf(afterFull(8, 0, 1, 3), "21" + "0");
    }

    /** A full collection of so many, one that makes the new ones old, then one by itself. */
    private WatchedCollector afterFull(int living, int dead, int newLiving, int newDead) {
        var program = WatchedCollector.counting(subject(), new Thresholds(50, 10, 0));
        program.inShort(
                "%d that stay and %d dead rings, collect(2); %d and %d, collect(1); then more"
                        .formatted(living, dead, newLiving, newDead),
                () -> {
                    make(program, living, dead);
                    program.collect(2);
                    make(program, newLiving, newDead);
                    program.collect(1);
                    make(program, 51, 0);
                });
        return program;
    }

    private static void make(WatchedCollector program, int living, int dead) {
        for (int made = 0; made < living; made++) {
            program.create(1);
        }
        for (int made = 0; made < dead; made++) {
            KitObject each = program.create(1);
            program.graph().set(each, 0, each);
            program.graph().drop(each);
        }
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

    /** One figure for each collection, by itself or asked for. */
    private static void mustHaveHeardOf(WatchedCollector program, String generations) {
        String heard =
                program.collections().stream()
                        .filter(each -> each.startsWith("start"))
                        .map(each -> each.substring("start ".length()))
                        .collect(Collectors.joining());
        if (!heard.startsWith(generations)) {
            throw new BrokenRule(
                    "the collections need to be of generations %s, but they were of %s"
                            .formatted(listed(generations), listed(heard)));
        }
    }

    private static String listed(String generations) {
        return generations.isEmpty() ? "none" : String.join(", ", generations.split(""));
    }
}
