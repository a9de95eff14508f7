package pymemlab.contracts.cycle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import pymemlab.contracts.BrokenRule;
import pymemlab.spec.cycle.ObjectGraph;

/** The graph as its collector sees it: each call is checked, and the watch hears it first. */
final class CollectorView implements ObjectGraph {

    private final KitObjects objects;
    private final GraphMirror mirror;
    private final References references;
    private final Death death;
    private final GraphWatch watch;
    private final GraphLog log;
    private final List<KitWeak> deferred = new ArrayList<>();

    CollectorView(
            KitObjects objects,
            GraphMirror mirror,
            References references,
            Death death,
            GraphWatch watch,
            GraphLog log) {
        this.objects = objects;
        this.mirror = mirror;
        this.references = references;
        this.death = death;
        this.watch = watch;
        this.log = log;
    }

    @Override
    public boolean isContainer(long object) {
        objects.live("isContainer", object);
        return mirror.isContainer(object);
    }

    @Override
    public long count(long object) {
        objects.live("count", object);
        return mirror.count(object);
    }

    @Override
    public int slots(long object) {
        objects.live("slots", object);
        return mirror.slots(object);
    }

    @Override
    public long slot(long object, int index) {
        KitObject live = objects.live("slot", object);
        if (index < 0 || index >= live.length()) {
            throw new IndexOutOfBoundsException(
                    "slot(%s, %d) needs a slot that exists, but %s has %d."
                            .formatted(live.name(), index, live.name(), live.length()));
        }
        return mirror.slot(object, index);
    }

    @Override
    public void incref(long object) {
        KitObject live = objects.live("incref", object);
        live.lent(live.lent() + 1);
        references.gain(live);
    }

    @Override
    public void decref(long object) {
        KitObject live = objects.live("decref", object);
        if (live.lent() == 0) {
            throw new BrokenRule(
                    "decref(%s) needs a reference that the collector has taken, but it has none"
                            .formatted(live.name()));
        }
        live.lent(live.lent() - 1);
        references.lose(live);
        death.bury();
    }

    @Override
    public void clear(long object) {
        KitObject cleared = objects.liveContainer("clear", object);
        watch.clears(cleared);
        references.pin(cleared); // It must not die before all its slots are empty.
        references.empty(cleared);
        references.unpin(cleared);
        death.bury();
    }

    @Override
    public boolean finalizeOnce(long object) {
        KitObject finalized = objects.liveContainer("finalizeOnce", object);
        if (!finalized.awaitsFinalizer()) {
            return false;
        }
        watch.finalizes(finalized);
        references.pin(finalized);
        log.runFinalizer(finalized);
        references.unpin(finalized);
        death.bury();
        return true;
    }

    @Override
    public long firstWeakReference(long object) {
        objects.liveContainer("firstWeakReference", object);
        return mirror.newestWeakReference(object);
    }

    @Override
    public long nextWeakReference(long weakReference) {
        objects.liveWeak("nextWeakReference", weakReference);
        return mirror.olderWeakReference(weakReference);
    }

    @Override
    public boolean hasCallback(long weakReference) {
        objects.liveWeak("hasCallback", weakReference);
        return mirror.hasCallback(weakReference);
    }

    @Override
    public void clearWeakReference(long weakReference) {
        KitWeak weak = objects.liveWeak("clearWeakReference", weakReference);
        watch.clearsWeak(weak);
        references.clear(weak);
    }

    @Override
    public void deferCallback(long weakReference) {
        KitWeak weak = objects.liveWeak("deferCallback", weakReference);
        watch.defers(weak);
        references.pin(weak);
        deferred.add(weak);
    }

    @Override
    public void runDeferredCallbacks() {
        watch.runsCallbacks();
        List<KitWeak> newestFirst = new ArrayList<>(deferred);
        deferred.clear();
        newestFirst.sort(Comparator.comparingLong(KitWeak::made).reversed());
        for (KitWeak weak : newestFirst) {
            log.runCallback(weak);
            references.unpin(weak);
            death.bury();
        }
    }

    @Override
    public void collectionStarts(int generation) {
        watch.starts(generation);
    }

    @Override
    public void collectionStops(int generation, long collected) {
        watch.stops(generation, collected);
    }
}
