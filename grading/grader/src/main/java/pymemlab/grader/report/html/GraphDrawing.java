package pymemlab.grader.report.html;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Objects as boxes, references as arrows: connected objects on an oval, the others below it. */
final class GraphDrawing {

    private static final int WIDTH = 176;
    private static final int HEIGHT = 66;
    private static final int GAP = 26;
    private static final int COLUMNS = 4;

    /** The middle of a box. */
    private record Place(double x, double y) {}

    private final List<GraphNode> nodes;
    private final Map<String, Place> places = new LinkedHashMap<>();
    private double width;
    private double height;

    private GraphDrawing(List<GraphNode> nodes) {
        this.nodes = nodes;
    }

    /** The drawing of the nodes; empty without any. */
    static Optional<Svg> of(List<GraphNode> nodes) {
        return nodes.isEmpty() ? Optional.empty() : Optional.of(new GraphDrawing(nodes).drawn());
    }

    private Svg drawn() {
        placeOnOval(nodes.stream().filter(this::isConnected).toList());
        placeInRows(nodes.stream().filter(node -> !isConnected(node)).toList());
        Svg svg = new Svg(title(), (int) Math.ceil(width), (int) Math.ceil(height));
        nodes.forEach(node -> drawReferences(node, svg));
        nodes.forEach(node -> drawBox(node, svg));
        return svg;
    }

    private boolean isConnected(GraphNode node) {
        return nodes.stream()
                .anyMatch(other -> node.refersTo(other.name()) || other.refersTo(node.name()));
    }

    private void placeOnOval(List<GraphNode> connected) {
        int count = connected.size();
        double across = count < 2 ? 0 : Math.max(190, 31 * count);
        double down = count < 3 ? 0 : Math.max(105, 17 * count);
        double first = count == 2 ? Math.PI : -Math.PI / 2;
        for (int index = 0; index < count; index++) {
            double angle = first + 2 * Math.PI * index / count;
            places.put(
                    connected.get(index).name(),
                    new Place(
                            GAP + WIDTH / 2.0 + across * (1 + Math.cos(angle)),
                            GAP + 10 + HEIGHT / 2.0 + down * (1 + Math.sin(angle))));
        }
        if (count > 0) {
            width = 2 * across + WIDTH + 2 * GAP;
            height = 2 * down + HEIGHT + 2 * GAP + 10;
        }
    }

    private void placeInRows(List<GraphNode> alone) {
        double top = height + GAP;
        for (int index = 0; index < alone.size(); index++) {
            double x = GAP + WIDTH / 2.0 + index % COLUMNS * (WIDTH + GAP);
            double y = top + HEIGHT / 2.0 + index / COLUMNS * (HEIGHT + GAP);
            places.put(alone.get(index).name(), new Place(x, y));
            width = Math.max(width, x + WIDTH / 2.0 + GAP);
            height = Math.max(height, y + HEIGHT / 2.0 + 4);
        }
    }

    private String title() {
        long references = nodes.stream().mapToLong(node -> node.targets().size()).sum();
        List<String> broken =
                nodes.stream()
                        .filter(node -> node.look() == GraphNode.Look.BROKEN)
                        .map(GraphNode::name)
                        .toList();
        return "Objects: %d, references: %d%s"
                .formatted(
                        nodes.size(),
                        references,
                        broken.isEmpty() ? "" : "; look at " + String.join(", ", broken));
    }

    private void drawReferences(GraphNode node, Svg svg) {
        node.targets().stream().distinct().forEach(target -> draw(node, target, "edge", svg));
        node.weakTargets().forEach(target -> draw(node, target, "edge weak", svg));
    }

    private void draw(GraphNode node, String target, String style, Svg svg) {
        Place from = places.get(node.name());
        Optional.ofNullable(places.get(target))
                .map(to -> new Arrow(from.x(), from.y(), to.x(), to.y(), WIDTH / 2.0, HEIGHT / 2.0))
                .ifPresent(arrow -> arrow.on(svg, style));
    }

    private static String remarkStyle(GraphNode node) {
        return node.look() == GraphNode.Look.BROKEN ? "small says" : "small dim";
    }

    private void drawBox(GraphNode node, Svg svg) {
        Place place = places.get(node.name());
        double x = place.x() - WIDTH / 2.0;
        double y = place.y() - HEIGHT / 2.0;
        svg.roundRect(node.look().style(), x, y, WIDTH, HEIGHT);
        svg.text("fat", x + 10, y + 20, node.name());
        svg.text("end small", x + WIDTH - 10, y + 20, node.kind());
        svg.text("small", x + 10, y + 39, node.count());
        svg.text(remarkStyle(node), x + 10, y + 56, node.remark());
        if (node.isHeld()) {
            svg.text("small dim", x + 2, y - 6, "▼ program");
        }
    }
}
