package pymemlab.grader.classroom;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import pymemlab.contracts.Exercise;
import pymemlab.contracts.RuleEntry;
import pymemlab.grader.result.ExerciseResult;
import pymemlab.grader.result.RuleResult;
import pymemlab.grader.result.RuleStatus;

/**
 * A rule that some of those in whom it was judged did not get.
 *
 * @param exercise that it belongs to
 * @param rule which one
 * @param missed in how many it was judged and does not stand in full
 * @param judged in how many it was judged
 * @param notJudged in how many it was not, whatever stood in the way
 */
record MissedRule(Exercise exercise, RuleEntry rule, long missed, long judged, long notJudged) {

    /** One of one says less than eight of ten, so a few do not lead the list. */
    private static final long ENOUGH = 5;

    /** Those of a class, what most miss first. */
    static List<MissedRule> of(ClassGrades grades) {
        List<MissedRule> all = new ArrayList<>();
        for (Exercise exercise : grades.exercises()) {
            exercise.rules().rules().forEach(rule -> all.add(of(grades, exercise, rule)));
        }
        long enough = enough(all);
        return all.stream()
                .filter(each -> each.missed > 0)
                .sorted(
                        Comparator.comparing((MissedRule each) -> each.judged < enough)
                                .thenComparing(
                                        Comparator.comparingLong(MissedRule::percent).reversed()))
                .toList();
    }

    /** In how many a rule must be judged to stand among the first: half of the best known. */
    static long enough(List<MissedRule> all) {
        long most = all.stream().mapToLong(MissedRule::judged).max().orElse(0);
        return Math.min(ENOUGH, (most + 1) / 2);
    }

    long percent() {
        return Math.round(100.0 * missed / judged);
    }

    private static MissedRule of(ClassGrades grades, Exercise exercise, RuleEntry rule) {
        List<RuleStatus> judged =
                grades.results()
                        .filter(each -> each.exercise().number() == exercise.number())
                        .filter(MissedRule::wasRun)
                        .flatMap(each -> each.rules().stream())
                        .filter(each -> each.rule().id().equals(rule.id()))
                        .map(RuleResult::status)
                        .filter(status -> status != RuleStatus.NOT_RUN)
                        .toList();
        long missed = judged.stream().filter(status -> status != RuleStatus.PASSED).count();
        return new MissedRule(
                exercise, rule, missed, judged.size(), grades.rows().size() - judged.size());
    }

    /** Whether rules say something of the author's work. */
    static boolean wasRun(ExerciseResult result) {
        return switch (result.status()) {
            case MISSING, NOT_STARTED, DOES_NOT_COMPILE, REFUSED, INFRASTRUCTURE_ERROR -> false;
            case COMPLETE, PARTIAL, TIMED_OUT, CRASHED -> true;
        };
    }
}
