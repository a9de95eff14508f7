package pymemlab.spec.cycle;

/**
 * Finds the containers that only one another refer to, and clears them, as CPython 3.11 does
 * (Modules/gcmodule.c, {@code gc_collect_main}).
 *
 * <p>There are three generations. A collection of generation <em>g</em> looks at the containers of
 * 0 to <em>g</em>; references from anywhere else count as references from outside. What survives it
 * moves to the next older generation; 2 is the oldest. Its phases, each for all before the next
 * begins:
 *
 * <ol>
 *   <li><em>deduce</em>: what is reachable from outside survives, the rest is unreachable.
 *   <li><em>weak references</em> to what is unreachable are cleared; then the callbacks run of
 *       those that are reachable themselves.
 *   <li><em>finalizers</em> of what is unreachable, in the order of {@link #track}.
 *   <li><em>deduce</em> again: what is reachable now survives, with all that it reaches.
 *   <li><em>clear</em> what is still unreachable.
 * </ol>
 *
 * <p>Phases 2, 3 and 5 let objects die in the middle: {@link #untrack} takes each of them out.
 * Nothing recurses as deep as the graph, and a collection takes no memory but the headers.
 */
public interface CycleCollector {

    /** How many generations there are. */
    int GENERATIONS = 3;

    /**
     * Takes a container into generation 0. Nothing happens if it is tracked already.
     *
     * @param object a container whose slots are set up
     */
    void track(long object);

    /**
     * Forgets a container, whatever generation it is in, even while a collection runs. Nothing
     * happens if it is not tracked.
     *
     * @param object a container
     */
    void untrack(long object);

    /** Says whether the container is tracked or frozen. */
    boolean isTracked(long object);

    /**
     * A container was allocated, which is not tracked yet: the count of generation 0 goes up by 1.
     * If it is more than the threshold then, the threshold is not 0, and no collection runs, the
     * oldest generation whose count is more than its threshold is collected; generation 2 only if
     * what has entered it since the last full collection is at least a quarter, rounded down, of
     * what that left. Whether what was resurrected counts among either is left open.
     *
     * @return what the collection returned; 0 if there was none
     */
    long allocated();

    /** A container was given back: the count of generation 0 goes down by 1, but not below 0. */
    void released();

    /**
     * Collects generations 0 to {@code generation}. First the count of the next older generation
     * goes up by 1 and those of all that are collected become 0.
     *
     * @return how many containers were unreachable after the finalizers; 0, and nothing is done, if
     *     a collection runs
     * @throws IllegalArgumentException if there is no such generation
     */
    long collect(int generation);

    /**
     * What is counted for a generation: for 0 the containers allocated less those released since
     * its last collection, for the others how often the next younger was collected since theirs.
     */
    long count(int generation);

    /** What the collections of a generation did, by collect and by themselves. */
    Stats stats(int generation);

    /**
     * Sets aside all that is tracked: no collection looks at it any more. Whether the counts stay
     * or become 0, as CPython's do ({@code gc_freeze_impl}), is left open.
     */
    void freeze();

    /** Moves what was set aside to generation 2. */
    void unfreeze();
}
