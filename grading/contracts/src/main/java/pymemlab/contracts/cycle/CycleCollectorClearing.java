package pymemlab.contracts.cycle;

import org.junit.jupiter.api.Test;
import pymemlab.contracts.Rule;

/** Step 2: objects die while others are cleared. */
public abstract class CycleCollectorClearing {

    /** Who is judged: a learner, the reference, or a mutant. */
    protected abstract CycleCollectorSubject subject();

    /** CPython returns 5. */
    @Rule("CYC-9")
    @Test
    void c05ATailGoesWithItsRing() {
        var program = WatchedCollector.of(subject());
        KitObject a = program.create(2);
        KitObject b = program.create(2);
        KitObject c = program.create(1);
        KitObject d = program.create(1);
        KitObject e = program.create(1);
        program.ring(a, b);
        program.give(d, 0, e);
        program.give(c, 0, d);
        program.give(a, 1, c);
        program.drop(a, b);

        program.mustCollect(2, 5);

        program.mustBeGone(a, b, c, d, e);
    }

    /** CPython returns 2: the head died before. */
    @Rule("CYC-9")
    @Test
    void c06ARingOutlivesItsHeadUntilItIsCollected() {
        var program = WatchedCollector.of(subject());
        KitObject head = program.create(1);
        KitObject b = program.create(1);
        KitObject c = program.create(1);
        program.ring(b, c);
        program.link(head, 0, b);
        program.drop(b, c);

        program.drop(head);
        program.mustCollect(2, 2);

        program.mustBeGone(head, b, c);
    }

    @Rule("CYC-9")
    @Test
    void twoRingsShareATail() {
        var program = WatchedCollector.of(subject());
        KitObject a = program.create(2);
        KitObject b = program.create(2);
        KitObject tail = program.create(1);
        KitObject end = program.create(1);
        program.link(a, 0, a);
        program.link(b, 0, b);
        program.give(tail, 0, end);
        program.link(a, 1, tail);
        program.give(b, 1, tail);

        program.drop(a);
        program.mustCollect(2, 1);
        program.mustLive(tail, end);
        program.drop(b);

        program.mustCollect(2, 3);
        program.mustBeGone(tail, end);
    }

    @Rule("CYC-9")
    @Test
    void aRingHangsOnARing() {
        var program = WatchedCollector.of(subject());
        KitObject[] first = {program.create(2), program.create(2), program.create(2)};
        KitObject[] second = {program.create(2), program.create(2), program.create(2)};
        program.ring(first);
        program.ring(second);
        program.link(first[1], 1, second[2]);
        program.drop(second);
        program.drop(first);

        program.mustCollect(2, 6);

        program.mustBeGone(first);
        program.mustBeGone(second);
    }

    @Rule("CYC-10")
    @Test
    void theFirstThatIsClearedMayTakeAllOthersAlong() {
        for (int hub = 0; hub < 5; hub++) {
            var program = WatchedCollector.of(subject());
            KitObject[] all = new KitObject[5];
            for (int place = 0; place < all.length; place++) {
                all[place] = program.create(5);
            }
            for (int place = 0; place < all.length; place++) {
                program.link(all[hub], place, all[place]);
                program.link(all[place], 4, all[hub]);
            }
            program.drop(all);

            program.mustCollect(2, 5);

            program.mustBeGone(all);
        }
    }

    @Rule("CYC-10")
    @Test
    void neighboursInTheListMayDieTogether() {
        var program = WatchedCollector.of(subject());
        KitObject[] all = new KitObject[12];
        for (int place = 0; place < all.length; place++) {
            all[place] = program.create(2);
        }
        for (int place = 0; place < all.length; place++) {
            program.link(all[place], 0, all[(place * 5 + 1) % all.length]);
            program.link(all[place], 1, all[(place * 7 + 3) % all.length]);
        }
        program.drop(all);

        program.mustCollect(2, 12);

        program.mustBeGone(all);
    }

    @Rule("CYC-10")
    @Test
    void whatIsLeftCanBeCollectedAgain() {
        var program = WatchedCollector.of(subject());
        KitObject living = program.create(2);
        for (int round = 0; round < 4; round++) {
            KitObject a = program.create(2);
            KitObject b = program.create(2);
            KitObject between = program.create(1);
            program.ring(a, b);
            program.link(a, 1, living);
            program.drop(a, b);

            program.mustCollect(2, 2);

            program.mustLive(living, between);
            program.drop(between);
        }
    }
}
