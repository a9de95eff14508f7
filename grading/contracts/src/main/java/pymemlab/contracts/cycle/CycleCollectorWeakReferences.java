package pymemlab.contracts.cycle;

import org.junit.jupiter.api.Test;
import pymemlab.contracts.Rule;

/** Step 4: weak references. Tests named after c30 to c35 compare with what CPython 3.11 did. */
public abstract class CycleCollectorWeakReferences {

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

    private static KitObject selfRing(WatchedCollector program) {
        KitObject a = program.create(2);
        program.link(a, 0, a);
        return a;
    }
}
