package pymemlab.contracts.cycle;

import org.junit.jupiter.api.Test;
import pymemlab.contracts.Rule;

/** Step 5: what is frozen is looked at by no collection. */
public abstract class CycleCollectorFreeze {

    /** Who is judged: a learner, the reference, or a mutant. */
    protected abstract CycleCollectorSubject subject();

    @Rule("CYC-20")
    @Test
    void whatIsFrozenIsNotCollected() {
        var program = WatchedCollector.of(subject());
        KitObject a = program.create(1);
        program.link(a, 0, a);
        program.drop(a);

        program.freeze();
        program.mustCollect(2, 0);
        program.mustLive(a);
        program.unfreeze();
        program.mustCollect(1, 0);
        program.mustCollect(2, 1);

        program.mustBeGone(a);
    }

    @Rule("CYC-20")
    @Test
    void allGenerationsAreFrozenAndBecomeOld() {
        var program = WatchedCollector.of(subject());
        KitObject[] all = new KitObject[3];
        for (int place = 0; place < all.length; place++) {
            all[place] = program.create(1);
            program.link(all[place], 0, all[place]);
        }
        program.untrack(all[1]);
        program.untrack(all[2]);
        program.collect(1); // The first is in generation 2 now, the second in 1, the third in 0.
        program.track(all[1]);
        program.collect(0);
        program.track(all[2]);
        program.drop(all);

        program.freeze();
        program.mustCollect(2, 0);
        program.unfreeze();
        program.mustCollect(1, 0);
        program.mustCollect(2, 3);

        program.mustBeGone(all);
    }

    @Rule("CYC-20")
    @Test
    void theFrozenKeepWhatTheyReferTo() {
        var program = WatchedCollector.of(subject());
        KitObject frozen = program.create(1);
        program.link(frozen, 0, frozen);
        program.unlink(frozen, 0);
        program.freeze();
        KitObject a = program.create(1);
        program.link(a, 0, a);
        program.link(frozen, 0, a);
        program.drop(a);

        program.mustCollect(2, 0);
        program.mustLive(a);
        program.unlink(frozen, 0);
        program.mustCollect(2, 1);
    }

    @Rule("CYC-20")
    @Test
    void whatIsFrozenLaterJoinsWhatIsFrozen() {
        var program = WatchedCollector.of(subject());
        KitObject[] all = new KitObject[3];
        for (int place = 0; place < all.length; place++) {
            all[place] = program.create(1);
            program.link(all[place], 0, all[place]);
            program.drop(all[place]);
            program.freeze();
        }

        program.mustCollect(2, 0);
        program.unfreeze();
        program.mustCollect(2, 3);

        program.mustBeGone(all);
    }

    @Rule("CYC-20")
    @Test
    void theFrozenMayDieAndBeUntracked() {
        var program = WatchedCollector.of(subject());
        KitObject a = program.create(1);
        KitObject b = program.create(1);
        KitObject c = program.create(1);
        program.freeze();
        program.drop(b);
        program.untrack(a);
        program.track(a);
        program.link(a, 0, a);
        program.drop(a);

        program.mustCollect(0, 1);
        program.freeze();
        program.unfreeze();
        program.unfreeze();
        program.drop(c);

        program.mustBeGone(a, b, c);
    }
}
