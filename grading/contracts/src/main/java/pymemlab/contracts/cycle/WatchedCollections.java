package pymemlab.contracts.cycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import pymemlab.contracts.BrokenRule;
import pymemlab.contracts.NestedStory;
import pymemlab.spec.cycle.CycleCollector;

/** Judges each step of a collection, and keeps the counts and the ages that should come of it. */
final class WatchedCollections implements GraphWatch {

    private static final int OLDEST = CycleCollector.GENERATIONS - 1;

    private final NestedStory story;
    private final Counters counters;
    private final Supplier<KitGraph> graph;
    private final List<String> heard = new ArrayList<>();
    private Optional<CollectionWatch> running = Optional.empty();

    /** The graph is asked for when the first collection begins: it is built after its watch. */
    WatchedCollections(NestedStory story, Counters counters, Supplier<KitGraph> graph) {
        this.story = story;
        this.counters = counters;
        this.graph = graph;
    }

    /** Runs a collection; the answer is what the collector returned. */
    long watched(int generation, LongSupplier collection) {
        if (running.isPresent()) {
            return collection.getAsLong(); // Within another nothing may happen; the watch notices.
        }
        var watch = new CollectionWatch(generation, graph.get()::living);
        running = Optional.of(watch);
        counters.starts(generation);
        long began = graph.get().now();
        try {
            long result = collection.getAsLong();
            long right = watch.mustHaveCleared();
            grow(watch, began);
            counters.ends(generation, right, survivors(watch));
            return result;
        } finally {
            running = Optional.empty();
        }
    }

    boolean isRunning() {
        return running.isPresent();
    }

    /** What {@code collectionStarts} and {@code collectionStops} were told, as a list of words. */
    List<String> heard() {
        return heard;
    }

    /** All that is tracked is set aside. */
    void freeze() {
        move(0, OLDEST, KitObject.FROZEN);
    }

    /** What was set aside is old. */
    void unfreeze() {
        move(KitObject.FROZEN, KitObject.FROZEN, OLDEST);
    }

    @Override
    public void clears(KitObject object) {
        during("clear(%s)".formatted(object.name()), watch -> watch.clears(object));
    }

    @Override
    public void finalizes(KitObject object) {
        during("finalizeOnce(%s)".formatted(object.name()), watch -> watch.finalizes(object));
    }

    @Override
    public void clearsWeak(KitWeak weak) {
        during("clearWeakReference(%s)".formatted(weak.name()), watch -> watch.clearsWeak(weak));
    }

    @Override
    public void defers(KitWeak weak) {
        during("deferCallback(%s)".formatted(weak.name()), watch -> watch.defers(weak));
    }

    @Override
    public void runsCallbacks() {
        during("runDeferredCallbacks()", CollectionWatch::runsCallbacks);
    }

    @Override
    public void starts(int generation) {
        heard.add("start " + generation);
    }

    @Override
    public void stops(int generation, long collected) {
        heard.add("stop %d, %d collected".formatted(generation, collected));
    }

    private void during(String call, Consumer<CollectionWatch> check) {
        story.line(call);
        story.kept(() -> check.accept(running.orElseThrow(() -> noCollection(call))));
    }

    private static BrokenRule noCollection(String call) {
        return new BrokenRule("%s needs a collection, but none runs".formatted(call));
    }

    private static long survivors(CollectionWatch watch) {
        return watch.looked().stream().filter(each -> !each.isDead()).count();
    }

    /** What was looked at and lives is older now, unless it was tracked anew meanwhile. */
    private static void grow(CollectionWatch watch, long began) {
        int next = Math.min(watch.generation() + 1, OLDEST);
        watch.looked().stream()
                .filter(each -> !each.isDead() && each.isTracked() && each.tracked() <= began)
                .forEach(each -> each.generation(next));
    }

    private void move(int first, int last, int to) {
        graph.get().living().stream()
                .filter(each -> each.generation() >= first && each.generation() <= last)
                .forEach(each -> each.generation(to));
    }
}
