package pymemlab.contracts.refcount;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the program did, in objects of its own: who is referenced, by whom, and who is dead. It asks
 * nobody's memory. What dies goes only when its finalizer and callbacks have really run, so any
 * order that the contract leaves open leads to the same graph.
 */
final class ShadowGraph {

    private final List<Node> nodes = new ArrayList<>(); // Those that are not gone, by age.
    private final List<Node> departed = new ArrayList<>();
    private final Map<Long, Node> byAddress = new HashMap<>(); // The last that was there.
    private int call;

    void add(Node node) {
        nodes.add(node);
        byAddress.put(node.address(), node);
    }

    /** Another call of the program begins. */
    void nextCall() {
        call++;
    }

    int call() {
        return call;
    }

    /** All that are not gone, the oldest first. */
    List<Node> nodes() {
        return List.copyOf(nodes);
    }

    /** Those that have gone since this was asked last. */
    List<Node> departed() {
        List<Node> since = List.copyOf(departed);
        departed.clear();
        return since;
    }

    /** Those that the program has a reference of its own to. */
    List<Node> held() {
        return nodes.stream().filter(node -> node.held() > 0).toList();
    }

    Optional<Node> at(long address) {
        return Optional.ofNullable(byAddress.get(address));
    }

    void letGo(Node node) {
        node.letGo(call);
    }

    /** A slot gets another value; what it held loses a reference. */
    void set(Thing thing, int slot, Optional<Node> value) {
        value.ifPresent(Node::gain);
        Optional<Node> old = thing.slot(slot);
        thing.slot(slot, value);
        old.ifPresent(node -> node.lose(call));
    }

    /** Lets all go that nothing keeps any more. */
    void settle() {
        Optional<Node> next = nextToGo();
        while (next.isPresent()) {
            go(next.get());
            next = nextToGo();
        }
    }

    /** Who refers to {@code node}, in words. */
    List<String> holdersOf(Node node) {
        List<String> holders = new ArrayList<>();
        for (int times = 0; times < node.held(); times++) {
            holders.add("the program");
        }
        for (Node each : nodes) {
            if (each instanceof Thing thing) {
                addSlots(thing, node, holders);
            }
        }
        return holders;
    }

    /** The same as one phrase, such as {@code the program and a[0]}. */
    String whoHolds(Node node) {
        List<String> holders = holdersOf(node);
        int last = holders.size() - 1;
        if (last < 1) {
            return holders.isEmpty() ? "nobody" : holders.get(0);
        }
        return String.join(", ", holders.subList(0, last)) + " and " + holders.get(last);
    }

    private static void addSlots(Thing thing, Node node, List<String> holders) {
        for (int slot = 0; slot < thing.length(); slot++) {
            if (thing.slot(slot).filter(node::equals).isPresent()) {
                holders.add("%s[%d]".formatted(thing.name(), slot));
            }
        }
    }

    private Optional<Node> nextToGo() {
        return nodes.stream().filter(Node::isDying).filter(ShadowGraph::hasDoneAll).findFirst();
    }

    private static boolean hasDoneAll(Node node) {
        if (!(node instanceof Thing thing)) {
            return true;
        }
        return !thing.awaitsFinalizer()
                && !thing.isFinalizing()
                && thing.weakReferences().stream().noneMatch(Weak::isDue);
    }

    private void go(Node node) {
        node.go(call);
        nodes.remove(node);
        departed.add(node);
        if (node instanceof Weak weak) {
            weak.referent().ifPresent(thing -> thing.weakReferences().remove(weak));
            return;
        }
        Thing thing = (Thing) node;
        thing.weakReferences().forEach(Weak::clear);
        release(thing);
    }

    private void release(Thing parent) {
        List<Node> released = parent.releases();
        List<Node> shared = released.stream().filter(node -> isShared(node, released)).toList();
        List<Thing> dead = new ArrayList<>();
        for (Node node : released) {
            node.lose(call);
            if (node.count() == 0 && node instanceof Thing child && !shared.contains(child)) {
                child.comesAfter(dead);
                dead.add(child);
            }
        }
    }

    /**
     * Whether somebody else keeps it, or did until this call, or it is in several slots: then its
     * turn is not settled.
     */
    private boolean isShared(Node node, List<Node> released) {
        long own = released.stream().filter(node::equals).count();
        return own > 1 || node.count() != own || node.wasReleasedIn(call);
    }
}
