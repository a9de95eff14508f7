package pymemlab.contracts.cycle;

import org.junit.jupiter.api.Test;
import pymemlab.contracts.Rule;

/** Step 1: one generation, found and cleared. */
public abstract class CycleCollectorExamples {

    /** Who is judged: a learner, the reference, or a mutant. */
    protected abstract CycleCollectorSubject subject();

    @Rule("CYC-2")
    @Test
    void whatTheProgramHoldsIsNotTouched() {
        var program = WatchedCollector.of(subject());
        KitObject a = program.create(1);
        KitObject b = program.create(1);
        program.give(a, 0, b);

        program.collect(2);
        program.collect(2);

        program.mustLive(a, b);
    }

    @Rule("CYC-2")
    @Test
    void aRingThatIsHeldLives() {
        var program = WatchedCollector.of(subject());
        KitObject a = program.create(1);
        KitObject b = program.create(1);
        KitObject c = program.create(1);
        program.ring(a, b, c);
        program.drop(a, c);

        program.collect(2);

        program.mustLive(a, b, c);
    }

    @Rule("CYC-2")
    @Test
    void aRingThatAnUntrackedObjectHoldsLives() {
        var program = WatchedCollector.of(subject());
        KitObject a = program.create(1);
        KitObject b = program.create(1);
        KitObject holder = program.createUntracked(1);
        program.ring(a, b);
        program.link(holder, 0, a);
        program.drop(a, b);

        program.collect(2);

        program.mustLive(a, b);
    }

    @Rule("CYC-2")
    @Test
    void aRingHeldByALivingListLives() {
        var program = WatchedCollector.of(subject());
        KitObject a = program.create(1);
        KitObject b = program.create(1);
        KitObject list = program.create(1);
        program.ring(a, b);
        program.link(list, 0, a);
        program.drop(a, b);

        program.collect(2);

        program.mustLive(a, b);
    }

    /** CPython returns 1. */
    @Rule("CYC-3")
    @Test
    void c01AListThatHoldsItselfGoes() {
        var program = WatchedCollector.of(subject());
        KitObject a = program.create(1);
        program.link(a, 0, a);
        program.drop(a);

        program.collect(2);

        program.mustBeGone(a);
    }

    /** CPython returns 2. */
    @Rule("CYC-3")
    @Test
    void c02TwoListsThatHoldEachOtherGo() {
        var program = WatchedCollector.of(subject());
        KitObject a = program.create(2);
        KitObject b = program.create(2);
        program.ring(a, b);
        program.drop(a, b);

        program.collect(2);

        program.mustBeGone(a, b);
    }

    /** CPython returns 3. */
    @Rule("CYC-3")
    @Test
    void c03ARingOfThreeGoes() {
        var program = WatchedCollector.of(subject());
        KitObject a = program.create(1);
        KitObject b = program.create(1);
        KitObject c = program.create(1);
        program.ring(a, b, c);
        program.drop(a, b, c);

        program.collect(2);

        program.mustBeGone(a, b, c);
    }

    @Rule("CYC-3")
    @Test
    void deadAndLivingRingsAreToldApart() {
        var program = WatchedCollector.of(subject());
        KitObject[] dead = {program.create(1), program.create(1)};
        KitObject[] held = {program.create(1), program.create(1)};
        KitObject[] alsoDead = {program.create(1), program.create(1)};
        program.ring(dead);
        program.ring(held);
        program.ring(alsoDead);
        program.drop(dead);
        program.drop(held[0]);
        program.drop(alsoDead);

        program.collect(2);

        program.mustBeGone(dead);
        program.mustLive(held);
        program.mustBeGone(alsoDead);
    }

    @Rule("CYC-4")
    @Test
    void aChainFromSomethingHeldLivesWhicheverWasTrackedFirst() {
        int[][] orders = {
            {0, 1, 2, 3}, {3, 2, 1, 0}, {1, 3, 0, 2}, {2, 0, 3, 1}, {3, 0, 2, 1}, {1, 2, 3, 0}
        };
        for (int[] order : orders) {
            var program = WatchedCollector.of(subject());
            KitObject[] chain = new KitObject[4];
            for (int place = 0; place < chain.length; place++) {
                chain[place] = program.createUntracked(1);
            }
            for (int place : order) {
                program.track(chain[place]);
            }
            for (int place = 0; place < 3; place++) {
                program.link(chain[place], 0, chain[place + 1]);
            }
            program.drop(chain[1], chain[2], chain[3]);

            program.collect(2);

            program.mustLive(chain);
        }
    }

    @Rule("CYC-4")
    @Test
    void aRingBehindAChainLives() {
        var program = WatchedCollector.of(subject());
        KitObject a = program.create(1);
        KitObject b = program.create(2);
        KitObject c = program.create(1);
        KitObject held = program.create(1);
        program.ring(b, c);
        program.link(a, 0, b);
        program.link(held, 0, a);
        program.drop(a, b, c);

        program.collect(2);
        program.mustLive(a, b, c);
        program.drop(held);
        program.collect(2);

        program.mustBeGone(held, a, b, c);
    }

    @Rule("CYC-4")
    @Test
    void allThatOneHeldObjectRefersToLives() {
        var program = WatchedCollector.of(subject());
        KitObject[] before = {program.create(1), program.create(1)};
        KitObject held = program.create(5);
        KitObject[] behind = {program.create(1), program.create(1)};
        program.give(held, 0, before[0]);
        program.give(held, 1, behind[0]);
        program.give(held, 3, before[1]); // Slot 2 is empty.
        program.give(held, 4, behind[1]);

        program.collect(2);

        program.mustLive(before);
        program.mustLive(behind);
    }

    @Rule("CYC-4")
    @Test
    void aDeadRingThatRefersToTheLivingTakesNobodyAlong() {
        var program = WatchedCollector.of(subject());
        KitObject a = program.create(2);
        KitObject b = program.create(2);
        KitObject living = program.create(1);
        KitObject child = program.create(1);
        program.give(living, 0, child);
        program.ring(a, b);
        program.link(a, 1, living);
        program.link(b, 1, child);
        program.drop(a, b);

        program.collect(2);

        program.mustBeGone(a, b);
        program.mustLive(living, child);
    }

    @Rule("CYC-5")
    @Test
    void severalReferencesFromOneObjectCountEach() {
        var program = WatchedCollector.of(subject());
        KitObject a = program.create(3);
        KitObject b = program.create(3);
        for (int slot = 0; slot < 3; slot++) {
            program.link(a, slot, b);
        }
        program.link(b, 1, a);
        program.link(b, 2, b);
        program.drop(a, b);

        program.collect(2);

        program.mustBeGone(a, b);
    }

    @Rule("CYC-5")
    @Test
    void oneReferenceFromOutsideAmongSeveralIsEnough() {
        var program = WatchedCollector.of(subject());
        KitObject a = program.create(3);
        KitObject b = program.create(3);
        program.link(a, 0, b);
        program.link(a, 1, b);
        program.link(a, 2, a);
        program.link(b, 0, a);
        program.hold(b);
        program.drop(a, b);

        program.collect(2);
        program.mustLive(a, b);
        program.drop(b);
        program.collect(2);

        program.mustBeGone(a, b);
    }

    @Rule("CYC-7")
    @Test
    void theResultIsHowManyContainersWereUnreachable() {
        var program = WatchedCollector.of(subject());
        KitObject a = program.create(2);
        KitObject b = program.create(2);
        program.create(1);
        program.mustCollect(2, 0);
        program.ring(a, b);
        program.give(a, 1, program.createAtom());
        program.drop(a, b);

        program.mustCollect(2, 2);
        program.mustCollect(2, 0);
    }

    /** CPython returns 0, and 2 when the list outside is gone. */
    @Rule("CYC-7")
    @Test
    void c07ARingHeldByALivingListCountsWhenTheListIsGone() {
        var program = WatchedCollector.of(subject());
        KitObject a = program.create(1);
        KitObject b = program.create(1);
        KitObject list = program.create(1);
        program.ring(a, b);
        program.link(list, 0, a);
        program.drop(a, b);

        program.mustCollect(2, 0);
        program.drop(list);
        program.mustCollect(2, 2);

        program.mustBeGone(a, b);
    }

    /** CPython returns 2. */
    @Rule("CYC-7")
    @Test
    void c08TwoRingsOfOneCountTwo() {
        var program = WatchedCollector.of(subject());
        KitObject a = program.create(1);
        KitObject b = program.create(1);
        program.link(a, 0, a);
        program.link(b, 0, b);
        program.drop(a, b);

        program.mustCollect(2, 2);
    }

    /** CPython returns 1. */
    @Rule("CYC-7")
    @Test
    void c09AnInstanceThatHoldsItselfCountsOne() {
        var program = WatchedCollector.of(subject());
        KitObject a = program.create(2);
        program.link(a, 1, a);
        program.drop(a);

        program.mustCollect(2, 1);
    }
}
