package pymemlab.grader.report.html;

import pymemlab.grader.result.ExerciseResult;
import pymemlab.grader.result.RuleResult;

/** An exercise as a stretch of memory: one block a rule, as wide as its points. */
final class RuleStrip {

    private static final int WIDTH_OF_POINT = 10;
    private static final int HEIGHT = 24;

    private RuleStrip() {}

    static Element of(ExerciseResult result) {
        Svg svg = Svg.stretched(title(result), result.maxScore() * WIDTH_OF_POINT, HEIGHT);
        double at = 0;
        for (RuleResult rule : result.rules()) {
            draw(rule, Sign.of(result, rule), svg, at);
            at += rule.rule().points() * WIDTH_OF_POINT;
        }
        return svg.element().in("strip");
    }

    /** A block of the legend. */
    static Element sample(Sign sign) {
        Svg svg = Svg.stretched(sign.word(), 40, HEIGHT);
        paint(sign, svg, 0, 40, 0.5, sign.word());
        return svg.element();
    }

    private static String title(ExerciseResult result) {
        return "%d of %d points; %d of %d rules stand"
                .formatted(
                        result.score(),
                        result.maxScore(),
                        result.rules().stream()
                                .filter(rule -> Sign.of(rule) == Sign.STANDS)
                                .count(),
                        result.rules().size());
    }

    private static void draw(RuleResult rule, Sign sign, Svg svg, double x) {
        double width = rule.rule().points() * WIDTH_OF_POINT - 2.0;
        double share = (double) rule.score() / Math.max(1, rule.rule().points());
        String tip =
                "%s %s: %s, %d of %d"
                        .formatted(
                                rule.rule().id(),
                                rule.rule().sentence(),
                                sign.word(),
                                rule.score(),
                                rule.rule().points());
        paint(sign, svg, x, width, share, tip);
    }

    private static void paint(
            Sign sign, Svg svg, double x, double width, double share, String tip) {
        switch (sign) {
            case STANDS -> svg.tellingRect("ok", x, width, HEIGHT, tip);
            case NOT_JUDGED, NOT_STARTED -> svg.tellingRect("rest", x, width, HEIGHT, tip);
            case IN_PART -> {
                svg.tellingRect("rest", x, width, HEIGHT, tip);
                svg.rect("half", x, HEIGHT * (1 - share), width, HEIGHT * share);
            }
            case BROKEN, TIMED_OUT, CRASHED -> {
                svg.tellingRect("plain", x, width, HEIGHT, tip);
                svg.hatch("hatch", x, 0, width, HEIGHT);
                svg.rect("hit", x + 1, 1, width - 2, HEIGHT - 2);
            }
        }
    }
}
