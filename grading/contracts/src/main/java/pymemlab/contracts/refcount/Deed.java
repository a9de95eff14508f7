package pymemlab.contracts.refcount;

/** What a finalizer or callback of a random program does. */
record Deed(Action action, int place) {

    /** The kinds of deeds. */
    enum Action {
        NOTHING,
        RESURRECT,
        STORE_SELF,
        CLEAR_OWN_SLOT,
        FILL_OWN_SLOT,
        DROP,
        CREATE,
        CLEAR,
        RAISE
    }

    /** Done by the finalizer of an object. */
    void by(Thing self, WatchedGraph graph) {
        switch (action) {
            case RESURRECT -> graph.incref(self);
            case STORE_SELF ->
                    GraphOp.thingAt(graph, place)
                            .forEach(home -> graph.set(home, place % home.length(), self));
            case CLEAR_OWN_SLOT -> graph.clear(self, place % self.length());
            case FILL_OWN_SLOT ->
                    GraphOp.at(graph, place)
                            .forEach(value -> graph.set(self, place % self.length(), value));
            default -> by(graph);
        }
    }

    /** Done by a callback, which has no object of its own. */
    void by(WatchedGraph graph) {
        switch (action) {
            case DROP -> new GraphOp.Drop(place).on(graph);
            case CREATE -> graph.create(Kind.LIST);
            case CLEAR -> new GraphOp.Clear(place, place).on(graph);
            case RAISE -> graph.raise("ValueError");
            default -> {}
        }
    }
}
