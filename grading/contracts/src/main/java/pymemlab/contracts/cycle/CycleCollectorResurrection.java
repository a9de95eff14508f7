package pymemlab.contracts.cycle;

import org.junit.jupiter.api.Test;
import pymemlab.contracts.Rule;

/** Step 4: who lives on. Tests named after c24 to c33 compare with what CPython 3.11 did. */
public abstract class CycleCollectorResurrection {

    private static final Runnable NOTHING = () -> {};

    /** Who is judged: a learner, the reference, or a mutant. */
    protected abstract CycleCollectorSubject subject();

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

    private static KitObject selfRing(WatchedCollector program) {
        KitObject a = program.create(2);
        program.link(a, 0, a);
        return a;
    }
}
