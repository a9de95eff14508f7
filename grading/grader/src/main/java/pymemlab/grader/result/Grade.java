package pymemlab.grader.result;

import java.util.Arrays;
import java.util.List;

/**
 * The grade of one submission.
 *
 * @param kitVersion which kit judged it
 * @param durationMillis how long it took, for interest only
 * @param exercises by number
 */
public record Grade(String kitVersion, long durationMillis, List<ExerciseResult> exercises) {

    /** The points of all exercises. */
    public int score() {
        return exercises.stream().mapToInt(ExerciseResult::score).sum();
    }

    /** The most that the judged exercises can pay. */
    public int maxScore() {
        return exercises.stream().mapToInt(ExerciseResult::maxScore).sum();
    }

    /**
     * The one seed of all exercises; where each has its own, by which alone it can be replayed, a
     * number that the same work has again.
     */
    public long seed() {
        long[] seeds = seeds();
        return seeds.length == 1 ? seeds[0] : Arrays.hashCode(seeds) & Integer.MAX_VALUE;
    }

    /** The different seeds, in the order of the exercises. */
    public long[] seeds() {
        return exercises.stream().mapToLong(ExerciseResult::seed).distinct().toArray();
    }
}
