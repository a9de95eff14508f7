package pymemlab.grader.report.html;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Draws what a contract drew with letters. */
@FunctionalInterface
interface Picture {

    /** Every kind that contracts draw. */
    List<Picture> KINDS =
            List.of(
                    new HeapDrawing(),
                    new CellDrawing(),
                    new PoolDrawing(),
                    new CountedObjects(),
                    new CollectedObjects(),
                    new RegionDrawing(),
                    new ParkedObjects());

    /** The drawing; empty if the text is of another kind. */
    Optional<Svg> draw(List<String> text, Spots spots);

    /** The drawing of a message's picture; empty if it has none that can be drawn. */
    static Optional<Svg> of(MessageParts parts) {
        if (parts.memory().isEmpty()) {
            return Optional.empty();
        }
        Spots spots = Spots.of(parts);
        return KINDS.stream().flatMap(kind -> tried(kind, parts.memory(), spots)).findFirst();
    }

    // A picture is a help: text that only looks like one must never cost the report.
    private static Stream<Svg> tried(Picture kind, List<String> text, Spots spots) {
        try {
            return kind.draw(text, spots).stream();
        } catch (RuntimeException notOurs) {
            return Stream.empty();
        }
    }
}
