package pymemlab.grader.report.html;

import pymemlab.grader.result.ExerciseResult;
import pymemlab.grader.result.ExerciseStatus;
import pymemlab.grader.result.RuleResult;

/** How a rule's state is shown: by a sign and a word, and only then by a colour. */
enum Sign {
    STANDS("✓", "stands", "good", "ok"),
    IN_PART("~", "in part", "part", "half"),
    BROKEN("✗", "broken", "bad", "no"),
    TIMED_OUT("✗", "timed out", "bad", "no"),
    CRASHED("✗", "crashed", "bad", "no"),
    NOT_JUDGED("·", "not judged", "soft", "rest"),
    NOT_STARTED("·", "not started", "soft", "rest");

    private final String sign;
    private final String word;
    private final String textStyle;
    private final String fillStyle;

    Sign(String sign, String word, String textStyle, String fillStyle) {
        this.sign = sign;
        this.word = word;
        this.textStyle = textStyle;
        this.fillStyle = fillStyle;
    }

    /** Of a rule in its exercise: what nobody began is not broken. */
    static Sign of(ExerciseResult exercise, RuleResult rule) {
        return exercise.status() == ExerciseStatus.NOT_STARTED ? NOT_STARTED : of(rule);
    }

    static Sign of(RuleResult result) {
        return switch (result.status()) {
            case PASSED -> STANDS;
            case NOT_RUN -> NOT_JUDGED;
            case FAILED -> result.score() > 0 ? IN_PART : BROKEN;
            case TIMED_OUT -> TIMED_OUT;
            case CRASHED -> CRASHED;
        };
    }

    String word() {
        return word;
    }

    String fillStyle() {
        return fillStyle;
    }

    /** Sign and word. */
    Element element() {
        return Element.of("span")
                .in("state " + textStyle)
                .add(Element.of("span", sign).in("sign").with("aria-hidden", "true"))
                .text(" " + word);
    }
}
