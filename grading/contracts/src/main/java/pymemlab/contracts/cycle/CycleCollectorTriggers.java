package pymemlab.contracts.cycle;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import pymemlab.contracts.BrokenRule;
import pymemlab.contracts.Rule;
import pymemlab.spec.cycle.Thresholds;

/** Step 3: collections that begin by themselves. */
public abstract class CycleCollectorTriggers {

    /** Who is judged: a learner, the reference, or a mutant. */
    protected abstract CycleCollectorSubject subject();

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
