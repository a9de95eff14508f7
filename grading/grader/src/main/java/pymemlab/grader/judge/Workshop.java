package pymemlab.grader.judge;

import java.util.Optional;
import pymemlab.contracts.Exercise;
import pymemlab.grader.compile.Compiler;

/**
 * What one grading run works with.
 *
 * @param compiler shared by all exercises
 * @param forks where harness processes come from
 * @param verification before anything is run
 * @param limits of time
 * @param progress hears of every stage
 * @param seed of every random choice
 * @param onlyRule if one alone is asked for
 */
record Workshop(
        Compiler compiler,
        Forks forks,
        Verification verification,
        Limits limits,
        Progress progress,
        long seed,
        Optional<String> onlyRule) {

    void stage(Exercise exercise, String what) {
        progress.stage("ex%02d %s: %s".formatted(exercise.number(), exercise.title(), what));
    }
}
