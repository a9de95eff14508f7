package pymemlab.contracts.cycle;

import org.junit.jupiter.api.Test;
import pymemlab.contracts.Rule;
import pymemlab.spec.cycle.Thresholds;

/**
 * Step 4: what finalizers and callbacks do to the graph meanwhile. Tests named after c28 and c29
 * compare with what CPython 3.11 did.
 */
public abstract class CycleCollectorReentrancy {

    private static final Runnable NOTHING = () -> {};

    /** Who is judged: a learner, the reference, or a mutant. */
    protected abstract CycleCollectorSubject subject();

    /** CPython: 0; del b1, del b2: they died by their counts. */
    @Rule("CYC-18")
    @Test
    void c28FinalizersMayOpenTheirRing() {
        var program = WatchedCollector.of(subject());
        KitObject first = program.create(1);
        KitObject second = program.create(1);
        program.ring(first, second);
        program.onFinalize(first, () -> program.unlink(first, 0));
        program.onFinalize(second, () -> program.unlink(second, 0));
        program.drop(first, second);

        program.mustCollect(2, 0);

        program.mustHaveLogged("del a", "del b");
        program.mustBeGone(first, second);
    }

    /** CPython: 1; del n; the new list is found by the next collection: 1. */
    @Rule("CYC-18")
    @Test
    void c29AFinalizerMayCreateTrash() {
        var program = WatchedCollector.of(subject());
        KitObject n = selfRing(program);
        program.onFinalize(n, () -> program.drop(selfRing(program)));
        program.drop(n);

        program.mustCollect(2, 1);
        program.mustCollect(2, 1);
        program.mustCollect(2, 0);

        program.mustHaveLogged("del a");
    }

    @Rule("CYC-18")
    @Test
    void aFinalizerMayLetTheNextToBeFinalizedDie() {
        for (int victim = 1; victim < 4; victim++) {
            var program = WatchedCollector.of(subject());
            KitObject[] all = new KitObject[4];
            for (int place = 0; place < all.length; place++) {
                all[place] = selfRing(program);
                program.onFinalize(all[place], NOTHING);
            }
            KitObject dying = all[victim];
            program.onFinalize(all[0], () -> program.unlink(dying, 0));
            program.drop(all);

            program.mustCollect(2, 3);

            program.mustBeGone(all);
        }
    }

    @Rule("CYC-18")
    @Test
    void whoDiesAndSavesItselfInTheTrashIsYoungAndHoldsWhatItRefersTo() {
        var program = WatchedCollector.of(subject());
        KitObject a = selfRing(program);
        KitObject b = program.create(1);
        KitObject c = selfRing(program);
        program.link(a, 1, b);
        program.link(b, 0, c);
        program.onFinalize(a, () -> program.unlink(a, 1));
        program.onFinalize(b, () -> program.link(c, 1, b));
        program.drop(a, b, c);

        program.mustCollect(1, 1);
        program.mustLive(b, c);
        program.mustCollect(2, 2);

        program.mustHaveLogged("del a", "del b");
        program.mustBeGone(a, b, c);
    }

    @Rule("CYC-18")
    @Test
    void aFinalizerMayUntrackItsObject() {
        var program = WatchedCollector.of(subject());
        KitObject a = selfRing(program);
        KitObject living = program.create(1);
        program.onFinalize(
                a,
                () -> {
                    program.untrack(a);
                    program.hold(a);
                });
        program.drop(a);

        program.mustCollect(2, 0);
        program.link(living, 0, a);
        program.mustCollect(2, 0);

        program.mustLive(a);
    }

    /** The finalizer of what nobody tracks runs when it dies, which is when others are cleared. */
    @Rule("CYC-18")
    @Test
    void whoIsHeldAfterItWasClearedGrowsOlder() {
        var program = WatchedCollector.of(subject());
        KitObject[] ring = {program.create(3), program.create(3)};
        program.ring(ring);
        for (KitObject each : ring) {
            KitObject untracked = program.createUntracked(0);
            program.onFinalize(untracked, () -> holdOnce(program, ring));
            program.link(each, 2, each); // So it lives on, whichever of the two is cleared first.
            program.give(each, 1, untracked);
        }
        program.drop(ring);

        program.mustCollect(1, 2);
        program.mustLive(ring);
        KitObject young = program.create(2);
        program.link(young, 0, ring[0]);
        program.link(young, 1, ring[1]);
        program.mustCollect(0, 0);
        program.drop(young);
        program.ring(ring);
        program.drop(ring);

        program.mustCollect(1, 0);
        program.mustCollect(2, 2);
        program.mustBeGone(ring);
    }

    private static void holdOnce(WatchedCollector program, KitObject... objects) {
        for (KitObject each : objects) {
            if (each.held() == 0) {
                program.hold(each);
            }
        }
    }

    @Rule("CYC-18")
    @Test
    void whatAFinalizerCreatesIsYoung() {
        var program = WatchedCollector.of(subject());
        KitObject a = selfRing(program);
        program.onFinalize(a, () -> program.drop(selfRing(program)));
        program.drop(a);

        program.mustCollect(0, 1);

        program.mustCollect(0, 1);
    }

    @Rule("CYC-18")
    @Test
    void aFinalizerMayUntrackAndTrack() {
        var program = WatchedCollector.of(subject());
        KitObject a = selfRing(program);
        KitObject b = selfRing(program);
        KitObject living = program.create(1);
        program.onFinalize(
                a,
                () -> {
                    program.untrack(living);
                    program.create(1);
                    program.track(living);
                });
        program.drop(a, b);

        program.mustCollect(1, 2);
        program.mustCollect(2, 0);
    }

    @Rule("CYC-18")
    @Test
    void aCallbackMayLetItsWeakReferenceAndOthersDie() {
        var program = WatchedCollector.of(subject());
        KitObject a = selfRing(program);
        KitObject tree = program.create(1);
        program.give(tree, 0, program.create(1));
        KitWeak[] w = new KitWeak[1];
        w[0] = program.weakref(a, () -> program.drop(w[0], tree));
        program.drop(a);

        program.mustCollect(2, 1);

        program.mustBeGone(a, tree, w[0]);
    }

    @Rule("CYC-18")
    @Test
    void anAllocationInAFinalizerStartsNoCollection() {
        var program = WatchedCollector.counting(subject(), new Thresholds(3, 10, 10));
        KitObject a = program.create(1);
        program.link(a, 0, a);
        program.onFinalize(
                a,
                () -> {
                    for (int made = 0; made < 8; made++) {
                        program.create(1);
                    }
                });
        program.drop(a);

        program.collect(0);

        program.mustHaveHeard("start 0", "stop 0, 1 collected");
        program.mustHaveCounted();
    }

    @Rule("CYC-18")
    @Test
    void aCollectionWithinAnotherDoesNothing() {
        var program = WatchedCollector.of(subject());
        KitObject a = program.create(1);
        KitObject b = program.create(1);
        program.ring(a, b);
        program.onFinalize(a, () -> program.mustCollect(2, 0));
        program.drop(a, b);

        program.mustCollect(0, 2);

        program.mustHaveCounted();
        program.mustHaveHeard("start 0", "stop 0, 2 collected");
    }

    private static KitObject selfRing(WatchedCollector program) {
        KitObject a = program.create(2);
        program.link(a, 0, a);
        return a;
    }
}
