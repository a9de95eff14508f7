package pymemlab.contracts.cycle;

import org.junit.jupiter.api.Test;
import pymemlab.contracts.Rule;

/** Step 3: what grows old, and what is left alone. */
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
}
