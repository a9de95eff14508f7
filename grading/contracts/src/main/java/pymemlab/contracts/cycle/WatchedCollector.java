package pymemlab.contracts.cycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import pymemlab.contracts.BrokenRule;
import pymemlab.contracts.Expect;
import pymemlab.contracts.Scene;
import pymemlab.contracts.Story;
import pymemlab.contracts.heap.KitBlocks;
import pymemlab.spec.control.Machine;
import pymemlab.spec.cycle.CycleCollector;
import pymemlab.spec.cycle.Thresholds;
import pymemlab.spec.machine.Memory;

/**
 * A collector under watch over the kit's own graph. Every call of the program is written down; what
 * the collector does is judged while it does it, and what it left when it has ended.
 */
final class WatchedCollector {

    /** Collections begin by themselves never. */
    static final Thresholds NEVER = new Thresholds(0, 0, 0);

    private static final int BYTES = 2 << 20;
    private static final int RAW_BYTES = 1 << 18;

    private final Story story = Scene.current().story();
    private final Machine machine =
            Scene.current().machine(BYTES + RAW_BYTES + 3 * Memory.PAGE_SIZE);
    private final KitBlocks raw;
    private final KitGraph graph;
    private final CycleCollector collector;
    private final Counters counters;
    private final List<String> log = new ArrayList<>();
    private final List<String> collections = new ArrayList<>();
    private Optional<CollectionWatch> running = Optional.empty();
    private Optional<BrokenRule> complaint = Optional.empty();
    private boolean inShort;
    private int depth;
    private int named;
    private int namedWeak;

    private WatchedCollector(CycleCollectorSubject subject, Thresholds thresholds) {
        story.anew();
        long graphStart = Memory.PAGE_SIZE + RAW_BYTES + Memory.PAGE_SIZE;
        raw = KitBlocks.quarantining(machine, Memory.PAGE_SIZE, RAW_BYTES);
        graph = new KitGraph(machine, graphStart, BYTES, new Ears(), new Hands());
        counters = new Counters(thresholds);
        story.call("new GenerationalCollector(memory, graph, raw, thresholds)");
        collector = subject.newCollector(machine.memory(), graph, raw, thresholds);
        story.takeBack();
        graph.collectedBy(collector);
        Scene.current().draw(new GraphPicture(graph)::text);
    }

    /** Collections begin when the program says so, and allocations are not counted. */
    static WatchedCollector of(CycleCollectorSubject subject) {
        return new WatchedCollector(subject, NEVER);
    }

    /** Allocations are counted, and collections begin by themselves. */
    static WatchedCollector counting(CycleCollectorSubject subject, Thresholds thresholds) {
        var watched = new WatchedCollector(subject, thresholds);
        watched.graph.countAllocations();
        return watched;
    }

    /** A tracked container; the program holds it. */
    KitObject create(int slots) {
        KitObject object = createUntracked(slots);
        call("track(%s)".formatted(object.name()), () -> graph.track(object));
        return object;
    }

    /** A container that nobody has tracked yet; the program holds it. */
    KitObject createUntracked(int slots) {
        String name = nextName();
        call("%s = container with %d slots".formatted(name, slots), () -> {});
        return graph.container(name, slots);
    }

    /** An object that can refer to nothing; the program holds it. */
    KitObject createAtom() {
        String name = nextName();
        call(name + " = atom", () -> {});
        return graph.atom(name);
    }

    /** Rings, chains and what else takes many: not a line for each. */
    void inShort(String line, Runnable calls) {
        inShort = true;
        story.inShort(line, calls);
        inShort = false;
        inspect();
    }

    /** A tracked weak reference that the program holds. */
    KitWeak weakref(KitObject referent) {
        return weakref(referent, "weakref(%s)", Optional.empty());
    }

    /** One that does this when its referent is gone. */
    KitWeak weakref(KitObject referent, Runnable callback) {
        return weakref(referent, "weakref(%s, callback)", Optional.of(callback));
    }

    private KitWeak weakref(KitObject referent, String call, Optional<Runnable> callback) {
        String name = "w" + ++namedWeak;
        call("%s = ".formatted(name) + call.formatted(referent.name()), () -> {});
        KitWeak weak = graph.weak(name, referent, callback);
        graph.track(weak);
        return weak;
    }

    void track(KitObject object) {
        call("track(%s)".formatted(object.name()), () -> graph.track(object));
    }

    /** The collector is told of one that it knows already. */
    void trackAgain(KitObject object) {
        call(
                "track(%s), which is tracked".formatted(object.name()),
                () -> collector.track(object.address()));
    }

    void untrack(KitObject object) {
        call("untrack(%s)".formatted(object.name()), () -> graph.untrack(object));
    }

    void link(KitObject object, int slot, KitObject value) {
        call(
                "%s[%d] = %s".formatted(object.name(), slot, value.name()),
                () -> graph.set(object, slot, value));
    }

    void unlink(KitObject object, int slot) {
        call("%s[%d] = NULL".formatted(object.name(), slot), () -> graph.set(object, slot, null));
    }

    void hold(KitObject object) {
        call("hold %s".formatted(object.name()), () -> graph.hold(object));
    }

    /** The program lets each of them go. */
    void drop(KitObject... objects) {
        for (KitObject each : objects) {
            call("del %s".formatted(each.name()), () -> graph.drop(each));
        }
    }

    /** The slot refers to it, and the program does no more. */
    void give(KitObject object, int slot, KitObject value) {
        link(object, slot, value);
        drop(value);
    }

    /** Each refers to the next, and the last to the first. */
    void ring(KitObject... objects) {
        for (int place = 0; place < objects.length; place++) {
            link(objects[place], 0, objects[(place + 1) % objects.length]);
        }
    }

    void onFinalize(KitObject object, Runnable action) {
        object.onFinalize(action);
    }

    /** Collects, whatever the result. */
    long collect(int generation) {
        long[] result = new long[1];
        call(
                "collect(%d)".formatted(generation),
                () -> result[0] = watched(generation, () -> collector.collect(generation)));
        story.call("  ".repeat(depth) + "  the result is %d".formatted(result[0]));
        return result[0];
    }

    /** The result needs to be this. */
    void mustCollect(int generation, long expected) {
        long result = collect(generation);
        if (result != expected) {
            throw new BrokenRule(
                    "collect(%d) needs to return %d, but it returned %d"
                            .formatted(generation, expected, result));
        }
    }

    /** There is no such generation: an IllegalArgumentException, and nothing changes. */
    void mustRefuseToCollect(int generation) {
        String call = "collect(%d)".formatted(generation);
        story.call(call);
        try {
            collector.collect(generation);
        } catch (IllegalArgumentException expected) {
            story.returned("IllegalArgumentException");
            return;
        }
        throw new BrokenRule(
                "%s needs to throw IllegalArgumentException, but it returned".formatted(call));
    }

    /** Collects everything until nothing is found any more. */
    void collectAll() {
        while (collect(CycleCollector.GENERATIONS - 1) > 0) {
            // Finalizers may have left something.
        }
    }

    void freeze() {
        call("freeze()", collector::freeze);
        move(KitObject.NONE + 1, CycleCollector.GENERATIONS - 1, KitObject.FROZEN);
        inspect();
    }

    void unfreeze() {
        call("unfreeze()", collector::unfreeze);
        move(KitObject.FROZEN, KitObject.FROZEN, CycleCollector.GENERATIONS - 1);
        inspect();
    }

    void mustBeGone(KitObject... objects) {
        for (KitObject each : objects) {
            if (!each.isDead()) {
                throw new BrokenRule("%s needs to be dead, but it lives".formatted(each.name()));
            }
        }
    }

    void mustLive(KitObject... objects) {
        for (KitObject each : objects) {
            if (each.isDead()) {
                throw new BrokenRule("%s needs to live, but it is dead".formatted(each.name()));
            }
        }
    }

    /** The weak reference answers NULL. */
    void mustBeCleared(KitWeak weak) {
        if (!weak.isCleared()) {
            throw new BrokenRule("%s needs to be cleared, but it answers".formatted(weak.name()));
        }
    }

    /** The weak reference answers with its referent. */
    void mustAnswer(KitWeak weak) {
        if (weak.isCleared()) {
            throw new BrokenRule(
                    "%s needs to answer, because %s lives, but it is cleared"
                            .formatted(weak.name(), weak.referent().name()));
        }
    }

    void mustHaveLogged(String... expected) {
        if (!log.equals(List.of(expected))) {
            throw new BrokenRule(
                    "what ran needs to be %s, but it was %s".formatted(List.of(expected), log));
        }
    }

    /** What {@code collectionStarts} and {@code collectionStops} were told needs to be this. */
    void mustHaveHeard(String... expected) {
        if (!collections.equals(List.of(expected))) {
            throw new BrokenRule(
                    "collectionStarts and collectionStops need to tell %s, but they told %s"
                            .formatted(List.of(expected), collections));
        }
    }

    /** What {@code collectionStarts} and {@code collectionStops} were told, as a list of words. */
    List<String> collections() {
        return collections;
    }

    /** The counts and statistics are those that CPython would have. */
    void mustHaveCounted() {
        for (int generation = 0; generation < CycleCollector.GENERATIONS; generation++) {
            int each = generation;
            Expect.quietly(
                    "count(%d)".formatted(each), counters.count(each), () -> collector.count(each));
            if (!collector.stats(each).equals(counters.stats(each))) {
                throw new BrokenRule(
                        "stats(%d) needs to be %s, but it is %s"
                                .formatted(each, counters.stats(each), collector.stats(each)));
            }
        }
    }

    /** Throws as a program's own code does. */
    void raise(String message) {
        story.call("  ".repeat(depth) + "raise " + message);
        throw new Thrown(message);
    }

    CycleCollector collector() {
        return collector;
    }

    KitGraph graph() {
        return graph;
    }

    KitBlocks raw() {
        return raw;
    }

    private String nextName() {
        int number = named++;
        String letter = Character.toString('a' + number % 22); // w is for weak references.
        return number < 22 ? letter : letter + number / 22;
    }

    private void call(String call, Runnable body) {
        story.call("  ".repeat(depth) + call);
        depth++;
        try {
            body.run();
        } catch (RuntimeException | Error thrown) {
            complaint.ifPresent(
                    broken -> {
                        throw broken; // What went wrong first explains the rest.
                    });
            throw thrown;
        } finally {
            depth--;
        }
        complaint.ifPresent(
                broken -> {
                    throw broken;
                });
        if (depth == 0 && !inShort) {
            inspect();
        }
    }

    /** No object was written to, and the collector knows who is tracked. */
    private void inspect() {
        for (KitObject each : graph.living()) {
            graph.mustBeWhole(each);
            if (each.isContainer() && collector.isTracked(each.address()) != each.isTracked()) {
                throw new BrokenRule(
                        "isTracked(%s) needs to be %b, but it is %b"
                                .formatted(each.name(), each.isTracked(), !each.isTracked()));
            }
        }
    }

    private long watched(int generation, LongSupplier collection) {
        if (running.isPresent()) {
            return collection.getAsLong(); // Within another nothing may happen; the watch notices.
        }
        var watch = new CollectionWatch(generation, graph::living);
        running = Optional.of(watch);
        counters.starts(generation);
        long began = graph.now();
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

    private static long survivors(CollectionWatch watch) {
        return watch.looked().stream().filter(each -> !each.isDead()).count();
    }

    /** What was looked at and lives is older now, unless it was tracked anew meanwhile. */
    private static void grow(CollectionWatch watch, long began) {
        int next = Math.min(watch.generation() + 1, CycleCollector.GENERATIONS - 1);
        watch.looked().stream()
                .filter(each -> !each.isDead() && each.isTracked() && each.tracked() <= began)
                .forEach(each -> each.generation(next));
    }

    private void move(int first, int last, int to) {
        graph.living().stream()
                .filter(each -> each.generation() >= first && each.generation() <= last)
                .forEach(each -> each.generation(to));
    }

    private void kept(Runnable check) {
        try {
            check.run();
        } catch (BrokenRule broken) {
            complaint = complaint.or(() -> Optional.of(broken));
            throw broken;
        }
    }

    /** What a program's finalizer or callback throws on purpose. */
    static final class Thrown extends RuntimeException {

        private static final long serialVersionUID = 1;

        Thrown(String message) {
            super(message, null, false, false);
        }
    }

    /** Judges each step of a collection. */
    private final class Ears implements GraphWatch {

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
            during(
                    "clearWeakReference(%s)".formatted(weak.name()),
                    watch -> watch.clearsWeak(weak));
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
            collections.add("start " + generation);
        }

        @Override
        public void stops(int generation, long collected) {
            collections.add("stop %d, %d collected".formatted(generation, collected));
        }

        private void during(String call, Consumer<CollectionWatch> check) {
            story.call("  ".repeat(depth) + "  " + call);
            kept(
                    () ->
                            check.accept(
                                    running.orElseThrow(
                                            () ->
                                                    new BrokenRule(
                                                            "%s needs a collection, but none runs"
                                                                    .formatted(call)))));
        }
    }

    /** Runs the program's own code. */
    private final class Hands implements GraphLog {

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
        public void allocated(KitObject object) {
            counters.allocated();
            int due = running.isPresent() ? -1 : counters.due();
            if (due >= 0) {
                story.call("allocated(), a collection of generation %d is due".formatted(due));
                watched(due, collector::allocated);
            } else {
                collector.allocated();
            }
        }

        @Override
        public void released() {
            counters.released();
        }

        private void run(String what, Runnable action) {
            story.call("  ".repeat(depth) + "  " + what);
            depth++;
            try {
                action.run();
            } catch (Thrown reported) {
                log.add("raised " + reported.getMessage());
            } finally {
                depth--;
            }
        }
    }
}
