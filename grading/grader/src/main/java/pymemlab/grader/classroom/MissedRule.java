package pymemlab.grader.classroom;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import pymemlab.contracts.Exercise;
import pymemlab.contracts.RuleEntry;
import pymemlab.grader.result.ExerciseResult;
import pymemlab.grader.result.ExerciseStatus;
import pymemlab.grader.result.RuleStatus;

/**
 * A rule that some who began its exercise did not get.
 *
 * @param exercise that it belongs to
 * @param rule which one
 * @param missed how many did not get it in full
 * @param begun how many began the exercise
 */
record MissedRule(Exercise exercise, RuleEntry rule, long missed, long begun) {

    /** Those of a class, what most miss first. */
    static List<MissedRule> of(ClassGrades grades) {
        List<MissedRule> all = new ArrayList<>();
        for (Exercise exercise : grades.exercises()) {
            List<ExerciseResult> begun =
                    grades.results()
                            .filter(each -> each.exercise().equals(exercise))
                            .filter(MissedRule::isBegun)
                            .toList();
            for (RuleEntry rule : exercise.rules().rules()) {
                long missed = begun.stream().filter(each -> !stands(rule, each)).count();
                all.add(new MissedRule(exercise, rule, missed, begun.size()));
            }
        }
        return all.stream()
                .filter(each -> each.missed > 0)
                .sorted(Comparator.comparingLong(MissedRule::percent).reversed())
                .toList();
    }

    long percent() {
        return Math.round(100.0 * missed / begun);
    }

    private static boolean isBegun(ExerciseResult result) {
        return result.status() != ExerciseStatus.MISSING
                && result.status() != ExerciseStatus.NOT_STARTED;
    }

    private static boolean stands(RuleEntry rule, ExerciseResult result) {
        return result.rules().stream()
                .filter(each -> each.rule().id().equals(rule.id()))
                .anyMatch(each -> each.status() == RuleStatus.PASSED);
    }
}
