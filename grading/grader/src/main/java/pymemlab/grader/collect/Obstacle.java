package pymemlab.grader.collect;

import java.util.List;
import pymemlab.grader.result.ExerciseStatus;
import pymemlab.grader.result.Problem;

/**
 * Why an exercise cannot be run.
 *
 * @param status what that makes of it
 * @param problems what is wrong, and the repair
 */
public record Obstacle(ExerciseStatus status, List<Problem> problems) {

    /** An obstacle that lies in no particular line. */
    public static Obstacle of(ExerciseStatus status, String file, String message) {
        return new Obstacle(status, List.of(new Problem(file, 0, "", message)));
    }
}
