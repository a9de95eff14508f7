package pymemlab.contracts.pool;

import pymemlab.contracts.trace.Trace;

/**
 * What the replay of a trace on an object allocator has measured.
 *
 * @param trace what was replayed
 * @param operations that were made
 * @param stopped it cost so much that the rest was not made
 * @param cost of all calls, as {@code Meter} counts it
 * @param arenasTotal arenas obtained
 * @param arenasPeak the most arenas held at once
 * @param arenasEnd arenas held at the end
 * @param log where every block went
 */
public record PoolReplayed(
        Trace trace,
        int operations,
        boolean stopped,
        long cost,
        int arenasTotal,
        int arenasPeak,
        int arenasEnd,
        PlacementLog log) {

    /** The cost of one call on average. */
    public double costPerOperation() {
        return operations == 0 ? 0 : (double) cost / operations;
    }

    /** The placement and the arenas, in the form in which CPython's were recorded. */
    public Golden asGolden() {
        return new Golden(trace.name(), log.sum(), arenasTotal, arenasPeak, arenasEnd);
    }

    /** What the arenas were full of when the most small bytes were live. */
    public PoolStatistics statisticsAtPeak() {
        return PeakCensus.of(this);
    }
}
