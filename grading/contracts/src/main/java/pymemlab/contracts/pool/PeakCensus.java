package pymemlab.contracts.pool;

import pymemlab.contracts.trace.Trace;

/** Where a replay's blocks lay when the most small bytes were live. */
final class PeakCensus {

    private final Trace trace;
    private final PlacementLog log;
    private final Place[] places;
    private final PoolCensus census = new PoolCensus();

    private PeakCensus(PoolReplayed replayed) {
        trace = replayed.trace();
        log = replayed.log();
        places = new Place[trace.ids()];
    }

    /**
     * The first operation after which most bytes are live that small requests asked for.
     *
     * @return -1 if there is no operation
     */
    static int operation(PoolReplayed replayed) {
        Trace trace = replayed.trace();
        long[] sizes = new long[trace.ids()];
        long live = 0;
        long most = -1;
        int peak = -1;
        for (int operation = 0; operation < replayed.operations(); operation++) {
            int id = trace.id(operation);
            if (id != Trace.NULL_ID) {
                live -= sizes[id];
                sizes[id] = SizeClasses.isSmall(trace.size(operation)) ? trace.size(operation) : 0;
                live += sizes[id];
            }
            if (live > most) {
                most = live;
                peak = operation;
            }
        }
        return peak;
    }

    /** The statistics after that operation. */
    static PoolStatistics of(PoolReplayed replayed) {
        PeakCensus peak = new PeakCensus(replayed);
        int last = operation(replayed);
        for (int operation = 0; operation <= last; operation++) {
            peak.step(operation);
        }
        return peak.census.statistics(last < 0 ? 0 : peak.log.held(last));
    }

    private void step(int operation) {
        int id = trace.id(operation);
        if (id == Trace.NULL_ID) {
            return;
        }
        if (log.isFree(operation)) {
            census.freed(places[id]);
            places[id] = null;
            return;
        }
        Place place = log.place(operation);
        if (!place.equals(places[id])) {
            census.placed(place, trace.size(operation));
            if (places[id] != null) {
                census.freed(places[id]);
            }
        }
        places[id] = place;
    }
}
