package pymemlab.contracts.cycle;

import java.util.Optional;
import pymemlab.spec.cycle.CycleCollector;

/** What a graph tells its collector: who is tracked, and what is allocated and given back. */
final class Tracking {

    private final GraphLog log;
    private Optional<CycleCollector> collector = Optional.empty();
    private boolean counting;
    private long clock;

    /**
     * Nobody is told yet.
     *
     * @param log passes allocations on
     */
    Tracking(GraphLog log) {
        this.log = log;
    }

    void collectedBy(CycleCollector newCollector) {
        collector = Optional.of(newCollector);
    }

    void countAllocations() {
        counting = true;
    }

    void track(KitObject object) {
        object.tracked(tick());
        collector.orElseThrow().track(object.address());
    }

    void untrack(KitObject object) {
        object.generation(KitObject.NONE);
        collector.orElseThrow().untrack(object.address());
    }

    void allocated(KitObject object) {
        if (counting && object.isContainer()) {
            log.allocated(collector.orElseThrow());
        }
    }

    void released(KitObject object) {
        if (counting && object.isContainer()) {
            log.released(collector.orElseThrow());
        }
    }

    /** A number that was never given before. */
    long tick() {
        return ++clock;
    }

    /** The number that was given last. */
    long now() {
        return clock;
    }
}
