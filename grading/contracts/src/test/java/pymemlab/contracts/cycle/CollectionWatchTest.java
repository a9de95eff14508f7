package pymemlab.contracts.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import pymemlab.contracts.BrokenRule;
import pymemlab.spec.control.Machine;
import pymemlab.spec.cycle.CycleCollector;
import pymemlab.spec.machine.Memory;

/** Each complaint once; ring a, b is dead, c is held and refers to d. */
class CollectionWatchTest {

    private final KitGraph graph =
            new KitGraph(
                    Machine.ofBytes(1 << 18),
                    Memory.PAGE_SIZE,
                    1 << 16,
                    GraphWatch.NOBODY,
                    new Code());
    private final KitObject a = tracked("a", 2);
    private final KitObject b = tracked("b", 1);
    private final KitObject c = tracked("c", 1);
    private final KitObject d = tracked("d", 1);

    CollectionWatchTest() {
        graph.set(a, 0, b);
        graph.set(b, 0, a);
        graph.set(c, 0, d);
        graph.drop(a);
        graph.drop(b);
        graph.drop(d);
    }

    @Test
    void whoClearsAllThatIsUnreachableHearsNothing() {
        CollectionWatch watch = begin(0);

        watch.clears(a);
        watch.clears(b);

        assertThat(watch.mustHaveCleared()).isEqualTo(2);
    }

    @Test
    void theReachableMustNotBeCleared() {
        CollectionWatch watch = begin(0);

        complains(
                () -> watch.clears(d),
                "clear(d) needs d to be unreachable, but it is reached: the program -> c -> d");
    }

    @Test
    void theOldAreNotToBeTouched() {
        a.generation(1);
        CollectionWatch watch = begin(0);

        complains(
                () -> watch.clears(a),
                "clear(a) needs an object that this collection of generation 0 looks at, but a is in generation 1");
    }

    @Test
    void allThatIsUnreachableIsToBeCleared() {
        CollectionWatch watch = begin(2);
        watch.clears(a);

        complains(
                watch::mustHaveCleared,
                "nothing outside refers to b, so collect(2) needs to clear what is unreachable, but it did not");
    }

    @Test
    void whatAFinalizerHasRevivedMustNotBeCleared() {
        a.onFinalize(() -> {});
        CollectionWatch watch = begin(0);
        watch.finalizes(a);
        a.takeFinalizer();
        graph.set(c, 0, a);

        complains(
                () -> watch.clears(b),
                "clear(b) needs b to be unreachable after the finalizers, but it is reached: the program -> c -> a -> b");
    }

    @Test
    void aCollectorMayHoldWhatItIsAboutToClear() {
        CollectionWatch watch = begin(0);
        graph.view().incref(a.address());
        graph.view().incref(b.address());

        watch.clears(a);
        watch.clears(b);

        assertThat(watch.mustHaveCleared()).isEqualTo(2);
    }

    @Test
    void noFinalizerMayBeForgotten() {
        b.onFinalize(() -> {});
        CollectionWatch watch = begin(0);

        complains(
                () -> watch.clears(a),
                "the finalizers of all that are unreachable need to run before anything is cleared, but that of b did not");
    }

    @Test
    void aFinalizerIsTooLateWhenSomethingIsCleared() {
        CollectionWatch watch = begin(0);
        watch.clears(a);

        complains(
                () -> watch.finalizes(b),
                "finalizeOnce(b) needs to come before anything is cleared, but a was cleared already");
    }

    @Test
    void theReachableMustNotBeFinalized() {
        CollectionWatch watch = begin(0);

        complains(
                () -> watch.finalizes(c),
                "finalizeOnce(c) needs c to be unreachable, but it is reached: the program -> c");
    }

    @Test
    void whoWasTrackedFirstIsFinalizedFirst() {
        a.onFinalize(() -> {});
        b.onFinalize(() -> {});
        CollectionWatch watch = begin(0);

        complains(
                () -> watch.finalizes(b),
                "finalizeOnce(b) needs to come after that of a, which was tracked earlier, but it came before");
    }

    @Test
    void weakReferencesAreClearedBeforeFinalizersRun() {
        graph.weak("w1", b, Optional.empty());
        a.onFinalize(() -> {});
        CollectionWatch watch = begin(0);

        complains(
                () -> watch.finalizes(a),
                "finalizeOnce(a) needs all weak references to what is unreachable to be cleared before, but w1 still answers");
    }

    @Test
    void aCallbackMustNotBeForgotten() {
        KitWeak weak = graph.weak("w1", a, Optional.of(() -> {}));
        CollectionWatch watch = begin(0);
        watch.clearsWeak(weak);
        graph.view().clearWeakReference(weak.address());

        complains(
                watch::runsCallbacks,
                "the callback of w1 needs to run, because a is unreachable, but it was not deferred before runDeferredCallbacks()");
    }

    @Test
    void weakReferencesToTheReachableStay() {
        KitWeak weak = graph.weak("w1", d, Optional.empty());
        CollectionWatch watch = begin(0);

        complains(
                () -> watch.clearsWeak(weak),
                "clearWeakReference(w1) needs d to be unreachable, but it is reached: the program -> c -> d");
    }

    @Test
    void onlyClearedOnesWithACallbackAreDeferred() {
        KitWeak silent = graph.weak("w1", a, Optional.empty());
        KitWeak answering = graph.weak("w2", a, Optional.of(() -> {}));
        CollectionWatch watch = begin(0);

        complains(
                () -> watch.defers(silent),
                "deferCallback(w1) needs a weak reference with a callback, but it has none");
        complains(
                () -> watch.defers(answering),
                "deferCallback(w2) needs w2 to be cleared before, but it still answers");
    }

    @Test
    void whatIsTrashItselfNeverCallsBack() {
        KitWeak weak = graph.weak("w1", a, Optional.of(() -> {}));
        graph.track(weak);
        graph.set(a, 1, weak);
        graph.drop(weak);
        CollectionWatch watch = begin(0);
        graph.view().clearWeakReference(weak.address());

        complains(
                () -> watch.defers(weak),
                "deferCallback(w1) needs a weak reference that is reachable itself, but w1 is not");
    }

    private KitObject tracked(String name, int slots) {
        graph.collectedBy(new PlainCollector(graph.view()));
        KitObject object = graph.container(name, slots);
        graph.track(object);
        return object;
    }

    private CollectionWatch begin(int generation) {
        return new CollectionWatch(generation, graph::living);
    }

    private static void complains(Runnable step, String finding) {
        assertThatThrownBy(step::run).isInstanceOf(BrokenRule.class).hasMessage(finding);
    }

    /** Nothing runs by itself. */
    private static final class Code implements GraphLog {

        @Override
        public void runFinalizer(KitObject object) {
            object.takeFinalizer().run();
        }

        @Override
        public void runCallback(KitWeak weak) {
            weak.callback().orElseThrow().run();
        }

        @Override
        public void allocated(CycleCollector collector) {
            throw new AssertionError("nobody counts here");
        }

        @Override
        public void released(CycleCollector collector) {
            throw new AssertionError("nobody counts here");
        }
    }
}
