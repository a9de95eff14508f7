package pymemlab.grader.report;

import java.util.Locale;
import java.util.stream.Collectors;
import pymemlab.grader.result.ExerciseResult;
import pymemlab.grader.result.Problem;
import pymemlab.grader.result.RuleResult;
import pymemlab.grader.result.RuleStatus;
import pymemlab.grader.text.Clean;

/** Says why points are missing, in plain text that is safe to show. */
public final class Explanation {

    private static final int PROBLEMS = 5;

    private Explanation() {}

    /** Why nothing could be run, or else the first broken rule; empty if all rules stand. */
    static String of(ExerciseResult result) {
        return explainsItself(result)
                ? ofProblems(result)
                : result.firstBroken().map(Explanation::of).orElse("");
    }

    /** Whether the exercise as a whole has a reason, before any of its rules. */
    public static boolean explainsItself(ExerciseResult result) {
        return switch (result.status()) {
            case MISSING, DOES_NOT_COMPILE, REFUSED, INFRASTRUCTURE_ERROR -> true;
            case COMPLETE, PARTIAL, NOT_STARTED, TIMED_OUT, CRASHED -> !result.problems().isEmpty();
        };
    }

    /** The whole text of one broken rule. */
    static String of(RuleResult result) {
        if (!result.message().isBlank()) {
            return Clean.block(result.message().stripTrailing());
        }
        return "%-7s %s\n\n  %s"
                .formatted(result.rule().id(), result.rule().sentence(), reason(result.status()));
    }

    static String ofProblems(ExerciseResult result) {
        String problems =
                result.problems().stream()
                        .limit(PROBLEMS)
                        .map(problem -> "\n\n" + of(result, problem))
                        .collect(Collectors.joining());
        int left = result.problems().size() - PROBLEMS;
        String more = left > 0 ? "\n\n  and %s more".formatted(left) : "";
        return "  " + headline(result) + problems + more;
    }

    /** The reason of the exercise as a whole, in a sentence. */
    public static String headline(ExerciseResult result) {
        String folder = result.exercise().folder();
        return switch (result.status()) {
            case MISSING ->
                    folder + " lacks something that its tests need, so nothing of it was run.";
            case DOES_NOT_COMPILE -> folder + " does not compile, so nothing of it was run.";
            case REFUSED ->
                    folder + " uses what the exercise does not allow, so nothing of it was run.";
            case INFRASTRUCTURE_ERROR ->
                    "The grader could not judge "
                            + folder
                            + " and withholds the points. Run ./lab doctor, then try again.";
            default -> folder + " could not be run as it is.";
        };
    }

    /** The file and, if it is known, the line. */
    public static String place(Problem problem) {
        String file = Clean.line(problem.file());
        return problem.line() > 0
                ? String.format(Locale.ROOT, "%s:%s", file, problem.line())
                : file;
    }

    private static String of(ExerciseResult result, Problem problem) {
        StringBuilder text = new StringBuilder();
        if (!problem.file().isBlank()) {
            text.append("  %s/%s\n".formatted(result.exercise().folder(), place(problem)));
        }
        if (!problem.text().isBlank()) {
            text.append("    ").append(Clean.line(problem.text().strip())).append('\n');
        }
        return text + Clean.block(problem.message().stripTrailing()).indent(2).stripTrailing();
    }

    /** What a status means, for a rule without a message. */
    public static String reason(RuleStatus status) {
        return switch (status) {
            case PASSED -> "It stands.";
            case FAILED -> "It does not hold.";
            case NOT_RUN -> "It was not judged: something that it needs does not stand yet.";
            case TIMED_OUT -> "Its test did not come to an end in time. Look for an endless loop.";
            case CRASHED -> "The JVM died during its test. Look for endless recursion.";
        };
    }
}
