package pymemlab.grader.classroom;

import java.util.List;
import java.util.Optional;
import pymemlab.grader.result.ExerciseResult;
import pymemlab.grader.result.ExerciseStatus;
import pymemlab.grader.result.Grade;

/**
 * What became of one submission.
 *
 * @param name of the submission
 * @param grade if there is one
 * @param reason why there is none, and the repair; else empty
 */
public record Row(String name, Optional<Grade> grade, String reason) {

    private static final String NOTHING =
            "A submission needs the exercises' folders, but this one holds none of those that are"
                    + " judged. Unpack it, or ask its author.";

    static Row graded(String name, Grade grade) {
        return new Row(name, Optional.of(grade), "");
    }

    static Row notGraded(String name, String reason) {
        return new Row(name, Optional.empty(), reason);
    }

    /** Whether judging it again on the same terms would only tell the same. */
    public boolean isFinal() {
        return grade.isPresent() && !has(ExerciseStatus.INFRASTRUCTURE_ERROR);
    }

    /** Why there is nothing to give points for, and the repair. */
    public Optional<String> problem() {
        if (grade.isEmpty()) {
            return Optional.of(reason);
        }
        boolean nothingThere = status().equals(ExerciseStatus.MISSING.label());
        return nothingThere ? grade.map(Row::whatIsMissing) : Optional.empty();
    }

    /** Of many exercises the first stands for all: the same folders were looked through. */
    private static String whatIsMissing(Grade grade) {
        int exercises = grade.exercises().size();
        String begin = exercises == 1 ? "" : "None of %d exercises is there. ".formatted(exercises);
        return grade.exercises().stream()
                .flatMap(result -> result.problems().stream())
                .findFirst()
                .map(problem -> begin + problem.message())
                .orElse(NOTHING);
    }

    /** In one word how far the submission came, such as {@code partial}. */
    public String status() {
        return grade.map(Row::status).orElse("not-graded");
    }

    /** The points; none without a grade. */
    public int score() {
        return grade.map(Grade::score).orElse(0);
    }

    private boolean has(ExerciseStatus status) {
        return grade.stream()
                .flatMap(each -> each.exercises().stream())
                .anyMatch(result -> result.status() == status);
    }

    private static String status(Grade grade) {
        List<ExerciseStatus> all =
                grade.exercises().stream().map(ExerciseResult::status).distinct().toList();
        if (all.contains(ExerciseStatus.INFRASTRUCTURE_ERROR)) {
            return ExerciseStatus.INFRASTRUCTURE_ERROR.label();
        }
        if (all.size() > 1 && grade.score() > 0) {
            return ExerciseStatus.PARTIAL.label();
        }
        return all.stream()
                .filter(each -> all.size() == 1 || isTelling(each))
                .findFirst()
                .orElse(ExerciseStatus.NOT_STARTED)
                .label();
    }

    private static boolean isTelling(ExerciseStatus status) {
        return status != ExerciseStatus.MISSING && status != ExerciseStatus.NOT_STARTED;
    }
}
