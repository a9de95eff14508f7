package pymemlab.contracts.refcount;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import pymemlab.contracts.BrokenRule;
import pymemlab.contracts.Culprit;
import pymemlab.spec.control.JavaCode;
import pymemlab.spec.machine.MachineFault;

/**
 * What finalizers and callbacks do in a test. Each time one is run it looks whether this is its
 * moment; a complaint is kept, because the heap under test catches what is thrown here.
 */
final class JavaSide implements JavaCode {

    private final Map<Node, Runnable> finalizers = new HashMap<>();
    private final List<Weak> callbacks = new ArrayList<>();
    private final Map<Weak, Runnable> calledBack = new HashMap<>();
    private final List<String> log = new ArrayList<>();
    private final List<RuntimeException> thrown = new ArrayList<>();
    private final Supplier<WatchedGraph> graph;
    private Optional<BrokenRule> complaint = Optional.empty();

    /** The graph is asked for when the first code runs: the heap is built before it. */
    JavaSide(Supplier<WatchedGraph> graph) {
        this.graph = graph;
    }

    void onFinalize(Thing thing, Runnable action) {
        finalizers.put(thing, action);
    }

    /** The number that the next callback will have. */
    int nextCallback() {
        return callbacks.size();
    }

    void onCallback(Weak weak, Runnable action) {
        callbacks.add(weak);
        calledBack.put(weak, action);
    }

    /** What ran so far, such as {@code del a}. */
    List<String> log() {
        return log;
    }

    /** Throws what a finalizer or callback has complained of, whoever caught it. */
    void speak() {
        complaint.ifPresent(
                broken -> {
                    throw broken;
                });
    }

    /** A call of the heap has thrown what no program throws; the heap itself may catch it. */
    void keep(String call, Throwable thrown) {
        boolean expected = thrown instanceof Thrown || thrown instanceof BrokenRule;
        if (!expected && !(thrown instanceof MachineFault)) {
            complain(new BrokenRule(Culprit.finding(call, thrown)));
        }
    }

    /** Whatever was thrown needs to have been reported by now. */
    void mustHaveReported() {
        if (!thrown.isEmpty()) {
            throw new BrokenRule(
                    "reportUnraisable needs to hear of %s, but it did not"
                            .formatted(thrown.get(0).getMessage()));
        }
    }

    @Override
    public void runFinalizer(long object) {
        kept(
                () -> {
                    Thing thing = moments().finalizerOf(object);
                    log.add("del " + thing.name());
                    thing.startFinalizer();
                    try {
                        run("finalizer of " + thing.name(), finalizers.get(thing));
                    } finally {
                        thing.endFinalizer();
                    }
                });
    }

    @Override
    public void runCallback(int callback, long weakReference) {
        kept(
                () -> {
                    Weak weak = moments().callbackOf(callback, callbacks, weakReference);
                    log.add("callback %s ref()=None".formatted(weak.name()));
                    try {
                        run("callback of " + weak.name(), calledBack.get(weak));
                    } finally {
                        weak.callsBack();
                    }
                });
    }

    @Override
    public void unraisable(Throwable exception) {
        if (thrown.removeIf(each -> each == exception) || exception instanceof BrokenRule) {
            return;
        }
        complain(
                new BrokenRule(
                        "reportUnraisable needs what a finalizer or callback has thrown, but it got %s: %s%s"
                                .formatted(
                                        exception.getClass().getSimpleName(),
                                        exception.getMessage(),
                                        Culprit.of(exception))));
    }

    private Moments moments() {
        return new Moments(graph.get());
    }

    private void run(String what, Runnable action) {
        try {
            graph.get().nested(what, action == null ? () -> {} : action);
        } catch (Thrown expected) {
            thrown.add(expected);
            throw expected;
        }
    }

    private void kept(Runnable body) {
        if (complaint.isPresent()) {
            return; // The graphs differ already; more words would only confuse.
        }
        try {
            body.run();
        } catch (BrokenRule broken) {
            complain(broken);
            throw broken;
        }
    }

    private void complain(BrokenRule broken) {
        complaint = complaint.or(() -> Optional.of(broken));
    }

    /** What a program's finalizer or callback throws on purpose. */
    static final class Thrown extends RuntimeException {

        private static final long serialVersionUID = 1;

        Thrown(String message) {
            super(message, null, false, false);
        }
    }
}
