package pymemlab.contracts.refcount;

import java.util.List;

/**
 * One call of a random program. Places count modulo what the program holds, so every part of a
 * program is legal.
 */
sealed interface GraphOp {

    void on(WatchedGraph graph);

    /** A new object; if its type has a finalizer, it does what the deed says. */
    record Create(Kind kind, Deed deed) implements GraphOp {
        @Override
        public void on(WatchedGraph graph) {
            graph.tryCreate(kind, kind.type().slots())
                    .ifPresent(thing -> graph.onFinalize(thing, () -> deed.by(thing, graph)));
        }
    }

    /** A weak reference with a callback to something that the program holds. */
    record Watch(int place, Deed deed) implements GraphOp {
        @Override
        public void on(WatchedGraph graph) {
            thingAt(graph, place).forEach(thing -> graph.weakref(thing, () -> deed.by(graph)));
        }
    }

    record Share(int place) implements GraphOp {
        @Override
        public void on(WatchedGraph graph) {
            at(graph, place).forEach(graph::incref);
        }
    }

    record Drop(int place) implements GraphOp {
        @Override
        public void on(WatchedGraph graph) {
            at(graph, place).forEach(graph::decref);
        }
    }

    record Put(int place, int slot, int value) implements GraphOp {
        @Override
        public void on(WatchedGraph graph) {
            for (Thing thing : thingAt(graph, place)) {
                at(graph, value).forEach(node -> graph.set(thing, slot % thing.length(), node));
            }
        }
    }

    record Clear(int place, int slot) implements GraphOp {
        @Override
        public void on(WatchedGraph graph) {
            thingAt(graph, place).forEach(thing -> graph.clear(thing, slot % thing.length()));
        }
    }

    /** None or one. */
    static List<Node> at(WatchedGraph graph, int place) {
        List<Node> held = graph.shadow().held();
        return held.isEmpty() ? List.of() : List.of(held.get(place % held.size()));
    }

    /** None or one. */
    static List<Thing> thingAt(WatchedGraph graph, int place) {
        List<Thing> held =
                graph.shadow().held().stream()
                        .filter(Thing.class::isInstance)
                        .map(Thing.class::cast)
                        .toList();
        return held.isEmpty() ? List.of() : List.of(held.get(place % held.size()));
    }
}
