package pymemlab.contracts.cycle;

import java.util.Comparator;
import java.util.List;
import java.util.StringJoiner;

/** Draws each object in a line: generation, count, references from outside, slots. */
final class GraphPicture {

    private static final int MOST = 16;

    private final KitGraph graph;

    GraphPicture(KitGraph graph) {
        this.graph = graph;
    }

    String text() {
        List<KitObject> living = graph.living();
        if (living.isEmpty()) {
            return "";
        }
        var text =
                new StringBuilder(
                        "    object, generation, count, held by the program, slots; - is NULL\n");
        living.stream()
                .sorted(Comparator.comparingLong(KitObject::address))
                .limit(MOST)
                .forEach(each -> text.append(line(each)));
        if (living.size() > MOST) {
            text.append("    … and %d more%n".formatted(living.size() - MOST));
        }
        return text.toString();
    }

    private static String line(KitObject object) {
        return "    0x%05x  %-4s %-9s  count %-4d held %-4d %s%n"
                .formatted(
                        object.address(),
                        object.name(),
                        generation(object),
                        object.count(),
                        object.held(),
                        slots(object));
    }

    private static String generation(KitObject object) {
        if (!object.isContainer()) {
            return "atom";
        }
        return switch (object.generation()) {
            case KitObject.NONE -> "untracked";
            case KitObject.FROZEN -> "frozen";
            default -> "gen %d".formatted(object.generation());
        };
    }

    private static String slots(KitObject object) {
        var slots = new StringJoiner(", ", "[", "]");
        for (int slot = 0; slot < object.length(); slot++) {
            slots.add(object.slot(slot) == null ? "-" : object.slot(slot).name());
        }
        String weak =
                object instanceof KitWeak reference && !reference.isCleared()
                        ? "  weakly " + reference.referent().name()
                        : "";
        String finalizer = object.awaitsFinalizer() ? "  has a finalizer" : "";
        String lent = object.lent() > 0 ? "  the collector holds %d".formatted(object.lent()) : "";
        return slots + weak + finalizer + lent;
    }
}
