package pymemlab.contracts.cycle;

import org.junit.jupiter.api.Test;
import pymemlab.contracts.Rule;
import pymemlab.spec.cycle.Thresholds;

/**
 * Step 4: weak references, finalizers, resurrection. Tests named after c20 to c35 compare with what
 * CPython 3.11 did with the same graphs.
 */
public abstract class CycleCollectorFinalizers {

    private static final Runnable NOTHING = () -> {};

    /** Who is judged: a learner, the reference, or a mutant. */
    protected abstract CycleCollectorSubject subject();

    /** CPython: 1, and the weak reference answers None. */
    @Rule("CYC-15")
    @Test
    void c30AWeakReferenceIsCleared() {
        var program = WatchedCollector.of(subject());
        KitObject a = selfRing(program);
        KitWeak w = program.weakref(a);
        program.drop(a);

        program.mustCollect(2, 1);

        program.mustBeCleared(w);
    }

    /** CPython: 1; callback w, del a. */
    @Rule("CYC-15")
    @Test
    void c31TheCallbackComesBeforeTheFinalizer() {
        var program = WatchedCollector.of(subject());
        KitObject a = selfRing(program);
        program.onFinalize(a, NOTHING);
        program.weakref(a, NOTHING);
        program.drop(a);

        program.mustCollect(2, 1);

        program.mustHaveLogged("callback w1", "del a");
    }

    /** CPython: 5; del a, and no callback. */
    @Rule("CYC-15")
    @Test
    void c32AWeakReferenceInTheTrashNeverCallsBack() {
        var program = WatchedCollector.of(subject());
        KitObject a = program.create(1);
        program.onFinalize(a, NOTHING);
        KitObject function = program.create(1);
        KitObject cell = program.create(1);
        KitObject closure = program.create(1);
        KitWeak w = program.weakref(a, NOTHING);
        program.link(a, 0, w);
        program.link(w, 0, function);
        program.link(function, 0, closure);
        program.link(closure, 0, cell);
        program.link(cell, 0, a);
        program.drop(a, function, cell, closure, w);

        program.mustCollect(2, 5);

        program.mustHaveLogged("del a");
        program.mustBeGone(a, w, function, cell, closure);
    }

    /** CPython: 1; the finalizer sees None. */
    @Rule("CYC-15")
    @Test
    void c34TheFinalizerFindsItsWeakReferencesCleared() {
        var program = WatchedCollector.of(subject());
        KitObject a = selfRing(program);
        KitWeak w = program.weakref(a);
        program.onFinalize(a, () -> program.mustBeCleared(w));
        program.drop(a);

        program.mustCollect(2, 1);

        program.mustHaveLogged("del a");
    }

    /** CPython: 1; callback w2, callback w1. */
    @Rule("CYC-15")
    @Test
    void c35TheNewestIsCalledBackFirst() {
        var program = WatchedCollector.of(subject());
        KitObject a = selfRing(program);
        program.weakref(a, NOTHING);
        program.weakref(a, NOTHING);
        program.drop(a);

        program.mustCollect(2, 1);

        program.mustHaveLogged("callback w2", "callback w1");
    }

    @Rule("CYC-15")
    @Test
    void callbacksWaitUntilEveryWeakReferenceIsCleared() {
        var program = WatchedCollector.of(subject());
        KitObject a = selfRing(program);
        KitObject b = selfRing(program);
        KitWeak first = program.weakref(a, NOTHING);
        KitWeak plain = program.weakref(b);
        KitWeak last = program.weakref(b, () -> program.mustBeCleared(first));
        program.drop(a, b);

        program.mustCollect(2, 2);

        program.mustBeCleared(plain);
        program.mustBeCleared(last);
        program.mustHaveLogged("callback w3", "callback w1");
    }

    @Rule("CYC-15")
    @Test
    void weakReferencesToTheLivingAreLeftAlone() {
        var program = WatchedCollector.of(subject());
        KitObject a = selfRing(program);
        KitObject living = selfRing(program);
        KitWeak w = program.weakref(living, NOTHING);
        program.weakref(a, NOTHING);
        program.link(a, 1, living);
        program.drop(a);

        program.mustCollect(2, 1);

        program.mustAnswer(w);
        program.mustHaveLogged("callback w2");
    }

    @Rule("CYC-15")
    @Test
    void anOldWeakReferenceToYoungTrashCallsBack() {
        var program = WatchedCollector.of(subject());
        KitObject a = program.createUntracked(2);
        KitWeak w = program.weakref(a, NOTHING);
        program.collect(2);
        program.track(a);
        program.link(a, 0, a);
        program.drop(a);

        program.mustCollect(0, 1);

        program.mustHaveLogged("callback w1");
        program.mustBeCleared(w);
    }

    /** CPython: 2; del a, del b. */
    @Rule("CYC-16")
    @Test
    void c20BothFinalizersOfARingRun() {
        var program = WatchedCollector.of(subject());
        KitObject a = program.create(1);
        KitObject b = program.create(1);
        program.onFinalize(a, NOTHING);
        program.onFinalize(b, NOTHING);
        program.ring(a, b);
        program.drop(a, b);

        program.mustCollect(2, 2);

        program.mustHaveLogged("del a", "del b");
        program.mustBeGone(a, b);
    }

    /** CPython: 3; del a, del b, del c, however they are linked. */
    @Rule("CYC-16")
    @Test
    void c21FinalizersRunByAgeAndNotAlongTheLinks() {
        var program = WatchedCollector.of(subject());
        KitObject a = program.create(1);
        KitObject b = program.create(1);
        KitObject c = program.create(1);
        program.onFinalize(a, NOTHING);
        program.onFinalize(b, NOTHING);
        program.onFinalize(c, NOTHING);
        program.ring(c, b, a);
        program.drop(a, b, c);

        program.mustCollect(2, 3);

        program.mustHaveLogged("del a", "del b", "del c");
    }

    /** CPython: 3; del c, del a, del b, as they were created. */
    @Rule("CYC-16")
    @Test
    void c22WhoIsTrackedFirstIsFinalizedFirst() {
        var program = WatchedCollector.of(subject());
        KitObject a = program.createUntracked(1);
        KitObject b = program.createUntracked(1);
        KitObject c = program.createUntracked(1);
        program.track(c);
        program.track(a);
        program.track(b);
        program.onFinalize(a, NOTHING);
        program.onFinalize(b, NOTHING);
        program.onFinalize(c, NOTHING);
        program.ring(c, b, a);
        program.drop(a, b, c);

        program.mustCollect(2, 3);

        program.mustHaveLogged("del c", "del a", "del b");
    }

    /** CPython: 2; del tail. */
    @Rule("CYC-16")
    @Test
    void c23ATailIsFinalizedWithItsRing() {
        var program = WatchedCollector.of(subject());
        KitObject a = program.create(2);
        KitObject tail = program.create(1);
        program.onFinalize(tail, NOTHING);
        program.link(a, 0, a);
        program.give(a, 1, tail);
        program.drop(a);

        program.mustCollect(2, 2);

        program.mustHaveLogged("del b");
        program.mustBeGone(a, tail);
    }

    /** CPython: 2; del x, the error is reported, del f. */
    @Rule("CYC-16")
    @Test
    void c27AFinalizerThatThrowsStopsNoOther() {
        var program = WatchedCollector.of(subject());
        KitObject x = selfRing(program);
        KitObject f = selfRing(program);
        program.onFinalize(x, () -> program.raise("ValueError"));
        program.onFinalize(f, NOTHING);
        program.drop(x, f);

        program.mustCollect(2, 2);

        program.mustHaveLogged("del a", "raised ValueError", "del b");
        program.mustBeGone(x, f);
    }

    @Rule("CYC-16")
    @Test
    void noFinalizerOfTheLivingRuns() {
        var program = WatchedCollector.of(subject());
        KitObject a = program.create(2);
        KitObject b = program.create(2);
        KitObject c = program.create(1);
        program.onFinalize(a, NOTHING);
        program.onFinalize(b, NOTHING);
        program.onFinalize(c, NOTHING);
        program.ring(a, b);
        program.give(b, 1, c);
        program.drop(b);
        program.collect(2);
        program.collect(2);

        program.mustHaveLogged();
        program.drop(a);
        program.mustCollect(2, 3);

        program.mustHaveLogged("del a", "del b", "del c");
    }

    @Rule("CYC-16")
    @Test
    void noFinalizerRunsOfWhatIsReachedLate() {
        var program = WatchedCollector.of(subject());
        KitObject a = program.create(1);
        KitObject b = program.create(1);
        KitObject holder = program.create(1);
        program.onFinalize(a, NOTHING);
        program.onFinalize(b, NOTHING);
        program.give(b, 0, a);
        program.give(holder, 0, b);

        program.mustCollect(2, 0);

        program.mustHaveLogged();
        program.mustLive(a, b);
    }

    /** CPython: 0; del r; later 1, without its finalizer. */
    @Rule("CYC-17")
    @Test
    void c24WhoStoresItselfInALivingListLives() {
        var program = WatchedCollector.of(subject());
        KitObject r = selfRing(program);
        KitObject list = program.create(1);
        program.onFinalize(r, () -> program.link(list, 0, r));
        program.drop(r);

        program.mustCollect(2, 0);
        program.mustLive(r);
        program.unlink(list, 0);
        program.mustCollect(2, 1);

        program.mustHaveLogged("del a");
        program.mustBeGone(r);
    }

    /** CPython: 0; del r, del f; later 2. */
    @Rule("CYC-17")
    @Test
    void c25WhatTheRevivedRefersToLivesToo() {
        var program = WatchedCollector.of(subject());
        KitObject r = program.create(1);
        KitObject f = program.create(1);
        program.ring(r, f);
        program.onFinalize(r, () -> program.hold(r));
        program.onFinalize(f, NOTHING);
        program.drop(r, f);

        program.mustCollect(2, 0);
        program.mustLive(r, f);
        program.drop(r);
        program.mustCollect(2, 2);

        program.mustHaveLogged("del a", "del b");
        program.mustBeGone(r, f);
    }

    /** CPython: 2; del r, del f; r lives; later 1. */
    @Rule("CYC-17")
    @Test
    void c26WhatNobodyRevivedGoes() {
        var program = WatchedCollector.of(subject());
        KitObject r = selfRing(program);
        KitObject plain = selfRing(program);
        KitObject f = selfRing(program);
        program.onFinalize(r, () -> program.hold(r));
        program.onFinalize(f, NOTHING);
        program.drop(r, plain, f);

        program.mustCollect(2, 2);
        program.mustLive(r);
        program.mustBeGone(plain, f);
        program.drop(r);
        program.mustCollect(2, 1);

        program.mustHaveLogged("del a", "del c");
    }

    /** CPython: 0; callback w, del r; r lives, but w answers None; later 1. */
    @Rule("CYC-17")
    @Test
    void c33TheWeakReferencesOfTheRevivedStayCleared() {
        var program = WatchedCollector.of(subject());
        KitObject r = selfRing(program);
        program.onFinalize(r, () -> program.hold(r));
        KitWeak w = program.weakref(r, NOTHING);
        program.drop(r);

        program.mustCollect(2, 0);
        program.mustLive(r);
        program.mustBeCleared(w);
        program.drop(r);
        program.mustCollect(2, 1);

        program.mustHaveLogged("callback w1", "del a");
    }

    @Rule("CYC-17")
    @Test
    void onlyTheReachedPartOfARingOfRingsLives() {
        var program = WatchedCollector.of(subject());
        KitObject a = program.create(3);
        KitObject b = program.create(3);
        KitObject c = program.create(3);
        KitObject d = program.create(3);
        program.ring(a, b); // a and b hold c, which holds d; nobody there holds a.
        program.link(b, 1, c);
        program.ring(c, d);
        program.onFinalize(d, () -> program.hold(d));
        program.drop(a, b, c, d);

        program.mustCollect(2, 2);

        program.mustBeGone(a, b);
        program.mustLive(c, d);
    }

    @Rule("CYC-17")
    @Test
    void theRevivedAreOlder() {
        var program = WatchedCollector.of(subject());
        KitObject r = selfRing(program);
        program.onFinalize(r, () -> program.hold(r));
        program.drop(r);
        program.mustCollect(0, 0);
        program.drop(r);

        program.mustCollect(0, 0);
        program.mustLive(r);
        program.mustCollect(1, 1);
    }

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
