package pymemlab.contracts.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pymemlab.contracts.BrokenRule;
import pymemlab.spec.control.Machine;
import pymemlab.spec.cycle.CycleCollector;
import pymemlab.spec.cycle.ObjectGraph;
import pymemlab.spec.machine.Memory;

class KitGraphTest {

    private final List<String> log = new ArrayList<>();
    private final Machine machine = Machine.ofBytes(1 << 18);
    private final KitGraph graph =
            new KitGraph(machine, Memory.PAGE_SIZE, 1 << 16, GraphWatch.NOBODY, new Log());
    private final ObjectGraph view = graph.view();

    KitGraphTest() {
        graph.collectedBy(
                new PlainCollector(view) {
                    @Override
                    public void untrack(long object) {
                        log.add("untrack 0x%x".formatted(object));
                        super.untrack(object);
                    }
                });
    }

    @Test
    void whoLosesTheLastReferenceTakesItsOwnAlong() {
        KitObject a = graph.container("a", 1);
        KitObject b = graph.container("b", 0);
        graph.set(a, 0, b);
        graph.drop(b);

        graph.drop(a);

        assertThat(a.isDead()).isTrue();
        assertThat(b.isDead()).isTrue();
        assertThat(graph.held()).isZero();
    }

    @Test
    void aRingKeepsItself() {
        KitObject a = graph.container("a", 1);
        graph.set(a, 0, a);
        graph.drop(a);

        assertThat(a.isDead()).isFalse();
        view.clear(a.address());

        assertThat(a.isDead()).isTrue();
    }

    @Test
    void whatMemoryShowsIsWhatWasDone() {
        KitObject a = graph.container("a", 2);
        KitObject atom = graph.atom("b");
        graph.set(a, 1, atom);

        assertThat(view.isContainer(a.address())).isTrue();
        assertThat(view.isContainer(atom.address())).isFalse();
        assertThat(view.count(atom.address())).isEqualTo(2);
        assertThat(view.slots(a.address())).isEqualTo(2);
        assertThat(view.slot(a.address(), 0)).isEqualTo(Memory.NULL);
        assertThat(view.slot(a.address(), 1)).isEqualTo(atom.address());
    }

    @Test
    void whoWritesToAnObjectIsFound() {
        KitObject a = graph.container("a", 1);
        machine.poke(a.address() - 16, 0xBAD); // The header is the collector's.
        graph.mustBeWhole(a);
        machine.poke(a.address() + 24, 0xBAD);

        assertThatThrownBy(() -> graph.mustBeWhole(a))
                .isInstanceOf(BrokenRule.class)
                .hasMessage(
                        "slot 0 of a is the graph's alone, but somebody has written 0xbad to 0x%x",
                        a.address() + 24);
    }

    @Test
    void aDyingContainerIsUntrackedBeforeItsSlotsAreReleased() {
        KitObject a = graph.container("a", 1);
        KitObject b = graph.container("b", 0);
        graph.track(a);
        graph.track(b);
        graph.set(a, 0, b);
        graph.drop(b);

        graph.drop(a);

        assertThat(log)
                .containsExactly(
                        "untrack 0x%x".formatted(a.address()),
                        "untrack 0x%x".formatted(b.address()));
    }

    @Test
    void deathsAreCountedOnlyIfSomebodyAskedForIt() {
        graph.drop(graph.container("a", 0));
        graph.countAllocations();
        graph.drop(graph.container("b", 0));
        graph.drop(graph.atom("c"));

        assertThat(log).containsExactly("allocated", "released");
    }

    @Test
    void aWeakReferenceIsClearedBeforeItsCallbackRuns() {
        KitObject a = graph.container("a", 0);
        KitWeak older = graph.weak("w1", a, Optional.of(() -> {}));
        KitWeak newer = graph.weak("w2", a, Optional.of(() -> log.add("w1 " + older.isCleared())));

        graph.drop(a);

        assertThat(newer.isCleared()).isTrue();
        assertThat(log).containsExactly("callback w2", "w1 true", "callback w1");
        assertThat(a.isDead()).isTrue();
    }

    @Test
    void weakReferencesAreChainedFromTheNewest() {
        KitObject a = graph.container("a", 0);
        KitWeak oldest = graph.weak("w1", a, Optional.empty());
        KitWeak middle = graph.weak("w2", a, Optional.of(() -> {}));
        KitWeak newest = graph.weak("w3", a, Optional.empty());
        view.clearWeakReference(middle.address());

        assertThat(view.firstWeakReference(a.address())).isEqualTo(newest.address());
        assertThat(view.nextWeakReference(newest.address())).isEqualTo(oldest.address());
        assertThat(view.nextWeakReference(oldest.address())).isEqualTo(Memory.NULL);
        assertThat(view.hasCallback(middle.address())).isTrue();
        assertThat(view.hasCallback(oldest.address())).isFalse();
    }

    @Test
    void aWeakReferenceThatDiesBeforeItsReferentNeverCallsBack() {
        KitObject a = graph.container("a", 0);
        graph.drop(graph.weak("w1", a, Optional.of(() -> {})));

        assertThat(view.firstWeakReference(a.address())).isEqualTo(Memory.NULL);
        graph.drop(a);

        assertThat(log).isEmpty();
    }

    @Test
    void aDeferredWeakReferenceLivesUntilItsCallbackHasRun() {
        KitObject a = graph.container("a", 0);
        KitWeak weak = graph.weak("w1", a, Optional.of(() -> {}));
        view.clearWeakReference(weak.address());
        view.deferCallback(weak.address());
        graph.drop(weak);

        assertThat(weak.isDead()).isFalse();
        view.runDeferredCallbacks();

        assertThat(log).containsExactly("callback w1");
        assertThat(weak.isDead()).isTrue();
    }

    @Test
    void aFinalizerRunsOnceAndItsObjectLivesMeanwhile() {
        KitObject a = graph.container("a", 0);
        a.onFinalize(() -> log.add("dead " + a.isDead()));

        assertThat(view.finalizeOnce(a.address())).isTrue();
        assertThat(view.finalizeOnce(a.address())).isFalse();
        graph.drop(a);

        assertThat(log).containsExactly("del a", "dead false");
    }

    @Test
    void aFinalizerMayReviveItsObject() {
        KitObject a = graph.container("a", 0);
        a.onFinalize(() -> graph.hold(a));
        graph.drop(a);

        assertThat(a.isDead()).isFalse();
        assertThat(a.isTracked()).isTrue();
        graph.drop(a);

        assertThat(a.isDead()).isTrue();
    }

    @Test
    void whatTheCollectorTakesItMayGiveBackOnce() {
        KitObject a = graph.container("a", 0);
        view.incref(a.address());
        graph.drop(a);

        assertThat(a.isDead()).isFalse();
        view.decref(a.address());

        assertThat(a.isDead()).isTrue();
    }

    @Test
    void misuseIsCalledByItsName() {
        KitObject a = graph.container("a", 1);
        KitObject atom = graph.atom("b");
        KitObject dead = graph.container("c", 0);
        graph.drop(dead);

        mustRefuse(
                () -> view.decref(a.address()),
                "decref(a) needs a reference that the collector has taken, but it has none");
        mustRefuse(() -> view.clear(dead.address()), "clear(c) needs a live object, but c is dead");
        mustRefuse(
                () -> view.clear(atom.address()), "clear(b) needs a container, but b is an atom");
        mustRefuse(
                () -> view.nextWeakReference(a.address()),
                "nextWeakReference(a) needs a weak reference, but a is another container");
        mustRefuse(
                () -> view.count(0x10),
                "count(0x10) needs the address of an object, but none is there");
        assertThatThrownBy(() -> view.slot(a.address(), 1))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("slot(a, 1) needs a slot that exists, but a has 1.");
    }

    private static void mustRefuse(Runnable call, String message) {
        assertThatThrownBy(call::run).isInstanceOf(BrokenRule.class).hasMessage(message);
    }

    /** Runs what there is to run, and writes it down. */
    private final class Log implements GraphLog {

        @Override
        public void runFinalizer(KitObject object) {
            log.add("del " + object.name());
            object.takeFinalizer().run();
        }

        @Override
        public void runCallback(KitWeak weak) {
            log.add("callback " + weak.name());
            weak.callback().orElseThrow().run();
        }

        @Override
        public void allocated(CycleCollector collector) {
            log.add("allocated");
        }

        @Override
        public void released(CycleCollector collector) {
            log.add("released");
        }
    }
}
