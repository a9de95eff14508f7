package pymemlab.grader.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import pymemlab.contracts.RuleKind;
import pymemlab.grader.result.ExerciseResult;
import pymemlab.grader.result.ExerciseStatus;
import pymemlab.grader.result.Grade;
import pymemlab.grader.result.RuleResult;
import pymemlab.grader.result.RuleStatus;

/**
 * One rule of a grade as the formats know it that list tests.
 *
 * @param exercise the exercise's folder, such as {@code ex02-dynamic-array}
 * @param number the exercise's and the rule's place in it, such as {@code 2.14}
 * @param rule its id
 * @param kind such as {@code cost}
 * @param name the exercise, the id and what must hold; never empty
 * @param outcome how it was judged
 * @param score its points
 * @param maxScore the most that it pays
 * @param text why points are missing, safe to show; empty if none are
 */
record Verdict(
        String exercise,
        String number,
        String rule,
        String kind,
        String name,
        Outcome outcome,
        int score,
        int maxScore,
        String text) {

    /** All that a list of tests can say. */
    enum Outcome {
        PASS,
        FAIL,
        /** The judge itself is in doubt. */
        ERROR;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    // A list without tests reads as a success wherever it is read.
    private static final Verdict NOTHING =
            new Verdict(
                    "",
                    "0",
                    "",
                    "",
                    "Something was judged",
                    Outcome.ERROR,
                    0,
                    0,
                    "No exercise was judged, so there are no points. Run ./lab doctor.");

    /** One for each rule in the order of the grade; never none. */
    static List<Verdict> of(Grade grade) {
        List<Verdict> all =
                grade.exercises().stream()
                        .flatMap(exercise -> Verdict.of(exercise).stream())
                        .toList();
        return all.isEmpty() ? List.of(NOTHING) : all;
    }

    boolean passed() {
        return outcome == Outcome.PASS;
    }

    /** One for each rule of one exercise. */
    static List<Verdict> of(ExerciseResult exercise) {
        return IntStream.range(0, exercise.rules().size())
                .mapToObj(index -> of(exercise, index))
                .toList();
    }

    private static Verdict of(ExerciseResult exercise, int index) {
        RuleResult rule = exercise.rules().get(index);
        return new Verdict(
                exercise.exercise().folder(),
                exercise.exercise().number() + "." + (index + 1),
                rule.rule().id(),
                rule.rule().kind().name().toLowerCase(Locale.ROOT),
                name(exercise, rule),
                outcome(exercise, rule),
                rule.score(),
                rule.rule().points(),
                text(exercise, index));
    }

    private static String name(ExerciseResult exercise, RuleResult rule) {
        return "%s %s %s"
                .formatted(
                        new Standing(exercise).title(), rule.rule().id(), rule.rule().sentence());
    }

    private static Outcome outcome(ExerciseResult exercise, RuleResult rule) {
        if (exercise.status() == ExerciseStatus.INFRASTRUCTURE_ERROR) {
            return Outcome.ERROR;
        }
        return rule.status() == RuleStatus.PASSED ? Outcome.PASS : Outcome.FAIL;
    }

    // A reason that holds for the whole exercise is told once, with its first rule.
    private static String text(ExerciseResult exercise, int index) {
        RuleResult rule = exercise.rules().get(index);
        if (rule.status() == RuleStatus.PASSED) {
            return "";
        }
        if (Explanation.explainsItself(exercise)) {
            return index == 0 ? Explanation.of(exercise) : Explanation.headline(exercise);
        }
        return Explanation.of(rule);
    }

    /** Whether it can pay in part. */
    boolean paysInPart() {
        return kind.equals(RuleKind.COST.name().toLowerCase(Locale.ROOT));
    }
}
