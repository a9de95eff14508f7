package pymemlab.grader.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import pymemlab.contracts.Exercise;
import pymemlab.contracts.RuleBook;
import pymemlab.contracts.RuleEntry;
import pymemlab.contracts.RuleKind;
import pymemlab.grader.result.ExerciseResult;
import pymemlab.grader.result.ExerciseStatus;
import pymemlab.grader.result.RuleResult;
import pymemlab.grader.result.RuleStatus;

/** Results of real exercises that nobody earned, with just so many points. */
final class PaidInPart {

    private static final long SEED = 7;

    private PaidInPart() {}

    /** The first cost rule just misses its target; the others pay as long as the points last. */
    static ExerciseResult earning(Exercise exercise, int points) {
        List<RuleResult> results = new ArrayList<>();
        int reserved = reserved(exercise, points);
        int left = points - reserved;
        for (RuleEntry rule : exercise.rules().rules()) {
            boolean dear = reserved > 0 && rule.equals(firstCost(exercise));
            RuleResult result = dear ? dear(rule, reserved) : result(rule, left);
            left -= dear ? 0 : result.score();
            results.add(result);
        }
        if (left != 0) {
            throw new IllegalArgumentException(points + " points cannot be had here");
        }
        return new ExerciseResult(exercise, SEED, status(points), results, List.of(), List.of());
    }

    /** The rules that earned something, but not all. */
    static List<RuleResult> rules(ExerciseResult result) {
        return result.rules().stream()
                .filter(rule -> rule.score() > 0 && rule.score() < rule.rule().points())
                .toList();
    }

    private static int reserved(Exercise exercise, int points) {
        return points == RuleBook.TOTAL_POINTS
                ? 0
                : Math.min(points, firstCost(exercise).points() - 1);
    }

    private static RuleEntry firstCost(Exercise exercise) {
        return exercise.rules().rules().stream()
                .filter(rule -> rule.kind() == RuleKind.COST)
                .findFirst()
                .orElseThrow();
    }

    private static RuleResult result(RuleEntry rule, int left) {
        if (rule.points() <= left) {
            return RuleResult.passed(rule, OptionalDouble.empty());
        }
        return rule.kind() == RuleKind.COST && left > 0
                ? dear(rule, left)
                : RuleResult.lost(rule, RuleStatus.FAILED, rule.id() + "  does not hold");
    }

    private static RuleResult dear(RuleEntry rule, int points) {
        String message = rule.id() + "  it cost too much";
        return new RuleResult(rule, RuleStatus.FAILED, points, message, OptionalDouble.of(7.5));
    }

    private static ExerciseStatus status(int points) {
        return switch (points) {
            case 0 -> ExerciseStatus.NOT_STARTED;
            case RuleBook.TOTAL_POINTS -> ExerciseStatus.COMPLETE;
            default -> ExerciseStatus.PARTIAL;
        };
    }
}
