package pymemlab.grader.report.html;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pymemlab.grader.report.html.GraphNode.Look;

/** The graph of reference counting: counts, slots, weak references, and who is given back. */
final class CountedObjects implements Picture {

    private static final int MOST = 32;
    private static final Pattern LINE =
            Pattern.compile(
                    "0x[0-9a-f]{1,12} {2}([a-z]\\w{0,6}) +(\\S.{0,19}?) +"
                            + "(given back|dying|count -?\\d{1,18})(?:, (should be -?\\d{1,18}))? +"
                            + "(?:-> (\\w{1,8})|\\[([^\\]]{0,200})\\]) +held by (.{1,300})");

    @Override
    public Optional<Svg> draw(List<String> text, Spots spots) {
        if (!text.get(0).startsWith("object, type, count")) {
            return Optional.empty();
        }
        List<GraphNode> nodes =
                text.stream()
                        .skip(1)
                        .limit(MOST)
                        .map(LINE::matcher)
                        .filter(Matcher::matches)
                        .map(line -> node(line, spots))
                        .toList();
        return GraphDrawing.of(nodes);
    }

    private static GraphNode node(Matcher line, Spots spots) {
        String name = line.group(1);
        String remark = Optional.ofNullable(line.group(4)).orElse("");
        boolean isMeant = !remark.isEmpty() || spots.names().contains(name);
        boolean isGone = !line.group(3).startsWith("count");
        Look rest = isGone ? Look.GONE : Look.LIVING;
        return new GraphNode(
                name,
                line.group(2),
                line.group(3),
                remark,
                isMeant ? Look.BROKEN : rest,
                line.group(7).contains("the program"),
                slots(line.group(6)),
                Optional.ofNullable(line.group(5)).map(List::of).orElse(List.of()));
    }

    /** The names in slots; {@code null} is an object without slots. */
    static List<String> slots(String text) {
        return Optional.ofNullable(text).stream()
                .flatMap(slots -> Arrays.stream(slots.split(", ")))
                .filter(slot -> !slot.equals("-") && !slot.isBlank())
                .toList();
    }
}
