package pymemlab.grader.result;

import java.util.List;

/**
 * The grade of one submission.
 *
 * @param kitVersion which kit judged it
 * @param seed which decided every random choice
 * @param durationMillis how long it took, for interest only
 * @param exercises by number
 */
public record Grade(
        String kitVersion, long seed, long durationMillis, List<ExerciseResult> exercises) {

    /** The points of all exercises. */
    public int score() {
        return exercises.stream().mapToInt(ExerciseResult::score).sum();
    }

    /** The most that the judged exercises can pay. */
    public int maxScore() {
        return exercises.stream().mapToInt(ExerciseResult::maxScore).sum();
    }
}
