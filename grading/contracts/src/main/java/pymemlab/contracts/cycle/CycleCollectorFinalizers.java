package pymemlab.contracts.cycle;

import org.junit.jupiter.api.Test;
import pymemlab.contracts.Rule;

/** Step 4: finalizers. Tests named after c20 to c27 compare with what CPython 3.11 did. */
public abstract class CycleCollectorFinalizers {

    private static final Runnable NOTHING = () -> {};

    /** Who is judged: a learner, the reference, or a mutant. */
    protected abstract CycleCollectorSubject subject();

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

    private static KitObject selfRing(WatchedCollector program) {
        KitObject a = program.create(2);
        program.link(a, 0, a);
        return a;
    }
}
