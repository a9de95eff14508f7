package pymemlab.contracts.cycle;

import org.junit.jupiter.api.Test;
import pymemlab.contracts.BrokenRule;
import pymemlab.contracts.Rule;

/** Step 1: who is tracked, and that nobody else is collected. */
public abstract class CycleCollectorTracking {

    /** Who is judged: a learner, the reference, or a mutant. */
    protected abstract CycleCollectorSubject subject();

    @Rule("CYC-1")
    @Test
    void aContainerIsTrackedUntilItIsUntracked() {
        var program = WatchedCollector.of(subject());
        KitObject a = program.createUntracked(1);
        KitObject b = program.createUntracked(1);

        program.track(a);
        program.track(b);
        program.untrack(a);
        program.untrack(b);
        program.track(b);
        program.track(a);
    }

    @Rule("CYC-1")
    @Test
    void trackAndUntrackMayBeSaidTwice() {
        var program = WatchedCollector.of(subject());
        KitObject a = program.create(1);
        KitObject b = program.create(1);
        KitObject c = program.create(1);

        program.trackAgain(a);
        program.trackAgain(b);
        program.untrack(b);
        program.untrack(b);
        program.untrack(c);
        program.collect(2);
        program.drop(a);

        program.mustBeGone(a);
        program.mustLive(b, c);
    }

    @Rule("CYC-1")
    @Test
    void whoDiesByItselfIsForgotten() {
        var program = WatchedCollector.of(subject());
        KitObject a = program.create(1);
        KitObject b = program.create(1);
        KitObject c = program.create(1);
        program.give(a, 0, b);

        program.drop(a);
        program.collect(2);

        program.mustBeGone(a, b);
        program.mustLive(c);
    }

    @Rule("CYC-1")
    @Test
    void anyOrderOfUntrackingKeepsTheOthers() {
        int[][] orders = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
        for (int[] order : orders) {
            var program = WatchedCollector.of(subject());
            KitObject[] all = {program.create(1), program.create(1), program.create(1)};
            for (int place : order) {
                program.untrack(all[place]);
                program.collect(2);
            }
        }
    }

    /** CPython returns 2 for the same with two atoms more that it tracks. */
    @Rule("CYC-6")
    @Test
    void c13AtomsAreNobodysToCollect() {
        var program = WatchedCollector.of(subject());
        KitObject a = program.create(7);
        program.link(a, 0, a);
        for (int slot = 1; slot < 6; slot++) {
            program.give(a, slot, program.createAtom());
        }
        KitObject leaf = program.create(0);
        program.give(a, 6, leaf);
        program.drop(a);

        program.collect(2);

        program.mustBeGone(a, leaf);
        mustBeEmpty(program);
    }

    @Rule("CYC-6")
    @Test
    void aRingThatNobodyTracksStays() {
        var program = WatchedCollector.of(subject());
        KitObject a = program.createUntracked(1);
        KitObject b = program.create(1);
        program.ring(a, b);
        program.drop(a, b);

        program.collect(2);
        program.mustLive(a, b);
        program.track(a);
        program.collect(2);

        program.mustBeGone(a, b);
    }

    /** Nothing is mapped before the first object. */
    @Rule("CYC-6")
    @Test
    void atomsHaveNoHeaders() {
        var program = WatchedCollector.of(subject());
        KitObject atom = program.createAtom();
        KitObject a = program.create(2);
        KitObject living = program.create(1);
        program.link(living, 0, atom);
        program.link(a, 0, a);
        program.give(a, 1, atom);
        program.drop(a);

        program.collect(2);

        program.mustBeGone(a);
        program.mustLive(atom);
    }

    @Rule("CYC-6")
    @Test
    void anUntrackedContainerThatTrashRefersToStays() {
        var program = WatchedCollector.of(subject());
        KitObject a = program.create(2);
        KitObject untracked = program.createUntracked(1);
        KitObject below = program.create(1);
        program.give(untracked, 0, below);
        program.link(a, 0, a);
        program.link(a, 1, untracked);
        program.drop(a);

        program.collect(2);

        program.mustBeGone(a);
        program.mustLive(untracked, below);
    }

    @Rule("CYC-6")
    @Test
    void anAtomThatIsSharedStays() {
        var program = WatchedCollector.of(subject());
        KitObject a = program.create(2);
        KitObject atom = program.createAtom();
        program.link(a, 0, a);
        program.link(a, 1, atom);
        program.drop(a);

        program.collect(2);

        program.mustBeGone(a);
        program.mustLive(atom);
    }

    private static void mustBeEmpty(WatchedCollector program) {
        if (program.graph().held() != 0) {
            throw new BrokenRule(
                    "nothing is reachable, so the objects need to hold 0 bytes, but they hold %,d"
                            .formatted(program.graph().held()));
        }
    }
}
