package pymemlab.grader.report.html;

import java.util.List;

/**
 * An object of a drawn graph.
 *
 * @param name in the story
 * @param kind its type, or its generation
 * @param count what is known of its count
 * @param remark what else is to be said; may be empty
 * @param look how it is drawn
 * @param isHeld whether the program holds it
 * @param targets the names that its slots hold, one for each slot that holds any
 * @param weakTargets the names that it refers to without holding them
 */
record GraphNode(
        String name,
        String kind,
        String count,
        String remark,
        Look look,
        boolean isHeld,
        List<String> targets,
        List<String> weakTargets) {

    /** How an object is drawn, with its style. */
    enum Look {
        /** As any other. */
        LIVING("box c0"),
        /** It is no more, or nothing reaches it. */
        GONE("box gone"),
        /** The finding is about it. */
        BROKEN("plain hit");

        private final String style;

        Look(String style) {
            this.style = style;
        }

        String style() {
            return style;
        }
    }

    GraphNode marked() {
        return new GraphNode(name, kind, count, remark, Look.BROKEN, isHeld, targets, weakTargets);
    }

    boolean refersTo(String other) {
        return targets.contains(other) || weakTargets.contains(other);
    }
}
