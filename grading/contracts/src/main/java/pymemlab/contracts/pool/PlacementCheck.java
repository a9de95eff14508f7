package pymemlab.contracts.pool;

import java.util.Optional;
import pymemlab.contracts.BrokenRule;
import pymemlab.contracts.trace.CostWatch;

/** Compares a replay's placement with CPython 3.8's (POOL-21). */
public final class PlacementCheck {

    private PlacementCheck() {}

    /**
     * The replay of a recording placed every block, and held every arena, as CPython did.
     *
     * @throws BrokenRule at the first operation that differs, with the rule that explains it
     */
    public static void mustEqualCPython(PoolReplayed replayed) {
        if (replayed.stopped()) {
            throw new BrokenRule(
                    "the replay of %s needs to come to its end, but 10,000 calls cost more than %,d each"
                            .formatted(replayed.trace().name(), CostWatch.MOST_COST_PER_OPERATION));
        }
        Golden golden = Golden.of(replayed.trace().name()).orElseThrow();
        if (!replayed.asGolden().equals(golden)) {
            throw new BrokenRule(
                    firstDifference(replayed)
                            .orElseThrow(
                                    () ->
                                            new IllegalStateException(
                                                    "%s needs an operation that differs, but none does. Mend the oracle."
                                                            .formatted(golden))));
        }
    }

    /** What the first operation that ended otherwise than in CPython 3.8 tells, if there is one. */
    public static Optional<String> firstDifference(PoolReplayed replayed) {
        return SideBySide.firstDifference(replayed).map(Difference::text);
    }
}
