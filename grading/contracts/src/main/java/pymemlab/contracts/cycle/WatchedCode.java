package pymemlab.contracts.cycle;

import java.util.ArrayList;
import java.util.List;
import pymemlab.contracts.BrokenRule;
import pymemlab.contracts.NestedStory;
import pymemlab.spec.cycle.CycleCollector;

/** Runs the program's finalizers and callbacks, and tells the collector of allocations. */
final class WatchedCode implements GraphLog {

    private final NestedStory story;
    private final Counters counters;
    private final WatchedCollections collections;
    private final List<String> log = new ArrayList<>();

    WatchedCode(NestedStory story, Counters counters, WatchedCollections collections) {
        this.story = story;
        this.counters = counters;
        this.collections = collections;
    }

    /** What ran so far, such as {@code del a}. */
    List<String> log() {
        return log;
    }

    @Override
    public void runFinalizer(KitObject object) {
        log.add("del " + object.name());
        run("finalizer of " + object.name(), object.takeFinalizer());
    }

    @Override
    public void runCallback(KitWeak weak) {
        log.add("callback " + weak.name());
        run("callback of " + weak.name(), weak.callback().orElseThrow());
    }

    @Override
    public void allocated(CycleCollector collector) {
        counters.allocated();
        int due = collections.isRunning() ? Counters.NOTHING_IS_DUE : counters.due();
        if (due == Counters.NOTHING_IS_DUE) {
            mustReturn(0, collector.allocated());
            return;
        }
        story.nested(
                "allocated(), a collection of generation %d is due".formatted(due),
                () -> {
                    long before = counters.stats(due).collected();
                    long result = collections.watched(due, collector::allocated);
                    mustReturn(counters.stats(due).collected() - before, result);
                });
    }

    private static void mustReturn(long expected, long result) {
        if (result != expected) {
            throw new BrokenRule(
                    "allocated() needs to return %d, but it returned %d"
                            .formatted(expected, result));
        }
    }

    @Override
    public void released(CycleCollector collector) {
        counters.released();
        collector.released();
    }

    private void run(String what, Runnable action) {
        try {
            story.nested(what, action);
        } catch (Thrown reported) {
            log.add("raised " + reported.getMessage());
        }
    }

    /** What a program's finalizer or callback throws on purpose. */
    static final class Thrown extends RuntimeException {

        private static final long serialVersionUID = 1;

        Thrown(String message) {
            super(message, null, false, false);
        }
    }
}
