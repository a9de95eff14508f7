package pymemlab.contracts.refcount;

import java.util.StringJoiner;
import pymemlab.contracts.heap.KitBlocks;
import pymemlab.spec.control.Machine;
import pymemlab.spec.refcount.ObjectLayout;

/** Draws each object in a line: its count, what its slots hold, and who holds it. */
final class GraphPicture {

    private static final int MOST = 16;

    private final ShadowGraph shadow;
    private final Machine machine;
    private final KitBlocks raw;

    GraphPicture(ShadowGraph shadow, Machine machine, KitBlocks raw) {
        this.shadow = shadow;
        this.machine = machine;
        this.raw = raw;
    }

    String text() {
        var nodes = shadow.nodes();
        if (nodes.isEmpty()) {
            return "";
        }
        var text = new StringBuilder("    object, type, count, slots, holders; - is NULL\n");
        nodes.stream().limit(MOST).forEach(node -> text.append(line(node)));
        if (nodes.size() > MOST) {
            text.append("    … and %d more%n".formatted(nodes.size() - MOST));
        }
        return text.toString();
    }

    private String line(Node node) {
        return "    0x%04x  %-3s %-20s %-24s %-16s %s%n"
                .formatted(
                        node.address(),
                        node.name(),
                        node.typeName(),
                        count(node),
                        references(node),
                        "held by " + shadow.whoHolds(node))
                .stripTrailing()
                .concat("\n");
    }

    private String count(Node node) {
        if (!raw.isLive(node.address(), Long.BYTES)) {
            return node.isDying()
                    ? "given back"
                    : "given back, should be %d".formatted(node.count());
        }
        if (node.isDying()) {
            return "dying"; // Its count is the heap's own now, or 1 for its finalizer.
        }
        long count = machine.peek(node.address() + ObjectLayout.COUNT);
        return count == node.count()
                ? "count %d".formatted(count)
                : "count %d, should be %d".formatted(count, node.count());
    }

    private static String references(Node node) {
        if (node instanceof Weak weak) {
            return "-> " + weak.referent().map(Node::name).orElse("dead");
        }
        Thing thing = (Thing) node;
        var slots = new StringJoiner(", ", "[", "]");
        for (int slot = 0; slot < thing.length(); slot++) {
            slots.add(thing.slot(slot).map(Node::name).orElse("-"));
        }
        return slots.toString();
    }
}
