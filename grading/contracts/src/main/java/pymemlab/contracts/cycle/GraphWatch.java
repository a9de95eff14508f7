package pymemlab.contracts.cycle;

/** Hears what a collector asks of the graph, before it is done. */
interface GraphWatch {

    /** Looks at nothing. */
    GraphWatch NOBODY = new GraphWatch() {};

    default void clears(KitObject object) {}

    default void finalizes(KitObject object) {}

    default void clearsWeak(KitWeak weak) {}

    default void defers(KitWeak weak) {}

    default void runsCallbacks() {}

    default void starts(int generation) {}

    default void stops(int generation, long collected) {}
}
