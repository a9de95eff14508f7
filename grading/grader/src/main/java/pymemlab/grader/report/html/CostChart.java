package pymemlab.grader.report.html;

import java.util.Locale;
import java.util.OptionalDouble;
import pymemlab.contracts.CostScale;
import pymemlab.grader.result.RuleResult;

/** A cost beside what pays in full, what pays nothing, and what the reference costs. */
final class CostChart {

    private static final int LEFT = 8;
    private static final int WIDTH = 600;
    private static final int TRACK = 34;
    private static final int HIGH = 16;

    private CostChart() {}

    static Element of(RuleResult rule) {
        CostScale scale = rule.rule().scale().orElseThrow();
        OptionalDouble reference = ReferenceCosts.of(rule.rule().id());
        Element caption =
                Element.of("figcaption")
                        .add(Element.of("b", rule.rule().id() + " "), Sign.of(rule).element())
                        .text(
                                " · %d of %d points · %s"
                                        .formatted(
                                                rule.score(),
                                                rule.rule().points(),
                                                scale.receipt(rule.measured().orElseThrow())));
        Svg svg = drawn(scale, rule.measured().getAsDouble(), reference);
        return Element.of("figure").add(caption, svg.inItsOwnBox("Chart for " + rule.rule().id()));
    }

    private static Svg drawn(CostScale scale, double yours, OptionalDouble reference) {
        CostAxis axis = new CostAxis(scale, LEFT, WIDTH);
        String title = "%s: yours %s%s".formatted(scale.name(), shown(yours), said(reference));
        Svg svg = new Svg(title, WIDTH + 2 * LEFT, 106);
        zone(svg, axis.lessIsBetter() ? 0 : 2, "ok", "full points");
        zone(svg, 1, "half", "in part");
        svg.hatch("cut", LEFT + WIDTH / 3.0, TRACK, WIDTH / 3.0, HIGH);
        zone(svg, axis.lessIsBetter() ? 2 : 0, "rest", "none");
        limit(svg, axis, scale.target());
        limit(svg, axis, scale.floor());
        reference.ifPresent(cost -> reference(svg, axis.of(cost), shown(cost)));
        yours(svg, axis.of(yours), shown(yours));
        return svg;
    }

    private static String said(OptionalDouble reference) {
        return reference.isPresent()
                ? ", reference " + shown(reference.getAsDouble())
                : "; no reference was recorded";
    }

    private static void zone(Svg svg, int third, String style, String words) {
        double width = WIDTH / 3.0;
        double x = LEFT + third * width;
        svg.rect(style, x, TRACK, width - 2, HIGH);
        svg.text("mid dim sans", x + width / 2, TRACK + 34, words);
    }

    private static void limit(Svg svg, CostAxis axis, double cost) {
        // On the worse side, so that the reference, on the better one, does not cross it.
        boolean isRight = axis.lessIsBetter();
        double x = axis.of(cost) + (isRight ? 4 : -6);
        svg.text(isRight ? "start" : "end", x, TRACK + 34, shown(cost));
        svg.path("edge", Svg.format("M%s %sv%s", axis.of(cost) - 1, TRACK - 3, HIGH + 8));
    }

    private static void yours(Svg svg, double x, String cost) {
        svg.path("tip", Svg.format("M%s %sl-7 -11h14Z", x, TRACK - 1));
        svg.text(anchor(x) + " fat", x, TRACK - 18, "yours " + cost);
    }

    private static void reference(Svg svg, double x, String cost) {
        svg.path("edge weak", Svg.format("M%s %sv%s", x, TRACK + HIGH / 2.0, 36));
        svg.path("tip", Svg.format("M%s %sl5 5l-5 5l-5 -5Z", x, TRACK + 3));
        svg.text(anchor(x) + " dim", x, TRACK + 60, "reference " + cost);
    }

    private static String anchor(double x) {
        if (x < LEFT + 60) {
            return "start";
        }
        return x > LEFT + WIDTH - 60 ? "end" : "mid";
    }

    private static String shown(double cost) {
        if (!Double.isFinite(cost)) {
            return "without end";
        }
        return String.format(Locale.ROOT, "%,.2f", cost);
    }
}
