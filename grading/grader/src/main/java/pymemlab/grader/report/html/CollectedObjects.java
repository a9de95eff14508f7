package pymemlab.grader.report.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pymemlab.grader.report.html.GraphNode.Look;

/**
 * The graph of the cycle collector. It shows what trial deletion would find: how many references
 * come from outside the drawn objects, and which of these nothing reaches.
 */
final class CollectedObjects implements Picture {

    private static final int MOST = 32;
    private static final Pattern LINE =
            Pattern.compile(
                    "0x[0-9a-f]{1,12} {2}([a-z]\\w{0,6}) +(gen \\d|untracked|frozen|atom) +"
                            + "count (-?\\d{1,9}) +held (-?\\d{1,9}) +\\[([^\\]]{0,200})\\](.{0,200})");
    private static final Pattern WEAKLY = Pattern.compile(" {2}weakly (\\w{1,8})");

    @Override
    public Optional<Svg> draw(List<String> text, Spots spots) {
        if (!text.get(0).startsWith("object, generation, count")) {
            return Optional.empty();
        }
        List<Known> known =
                text.stream()
                        .skip(1)
                        .limit(MOST)
                        .map(LINE::matcher)
                        .filter(Matcher::matches)
                        .map(Known::of)
                        .toList();
        boolean isWhole = known.size() == text.size() - 1;
        Set<String> reached = reached(known);
        return GraphDrawing.of(
                known.stream()
                        .map(each -> each.node(known, !isWhole || reached.contains(each.name())))
                        .map(node -> spots.names().contains(node.name()) ? node.marked() : node)
                        .toList());
    }

    /** Whom the program reaches, through whatever it holds. */
    private static Set<String> reached(List<Known> all) {
        Set<String> reached = new HashSet<>();
        Deque<String> left = new ArrayDeque<>();
        all.stream().filter(each -> each.held() > 0).map(Known::name).forEach(left::add);
        while (!left.isEmpty()) {
            String name = left.pop();
            if (reached.add(name)) {
                all.stream()
                        .filter(each -> each.name().equals(name))
                        .forEach(each -> left.addAll(each.slots()));
            }
        }
        return reached;
    }

    /** What one line says. */
    private record Known(
            String name,
            String generation,
            long count,
            long held,
            List<String> slots,
            String more) {

        static Known of(Matcher line) {
            return new Known(
                    line.group(1),
                    line.group(2),
                    Long.parseLong(line.group(3)),
                    Long.parseLong(line.group(4)),
                    CountedObjects.slots(line.group(5)),
                    line.group(6));
        }

        GraphNode node(List<Known> all, boolean isReached) {
            long inside =
                    all.stream()
                            .flatMap(each -> each.slots().stream())
                            .filter(name::equals)
                            .count();
            Matcher weakly = WEAKLY.matcher(more);
            return new GraphNode(
                    name,
                    generation,
                    "count %d, outside %d".formatted(count, count - inside),
                    isReached ? "" : "not reached",
                    isReached ? Look.LIVING : Look.GONE,
                    held > 0,
                    slots,
                    weakly.find() ? List.of(weakly.group(1)) : List.of());
        }
    }
}
