package pymemlab.grader.judge;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import pymemlab.contracts.Exercise;
import pymemlab.grader.collect.SourceFile;
import pymemlab.grader.compile.Compiler;

/**
 * What one grading run works with.
 *
 * @param compiler shared by all exercises
 * @param forks where harness processes come from
 * @param verification before anything is run
 * @param limits of time
 * @param progress hears of every stage
 * @param chosenSeed instead of the one that an exercise's sources decide
 * @param onlyRules if not all are asked for
 * @param salt gives the same sources other seeds
 */
record Workshop(
        Compiler compiler,
        Forks forks,
        Verification verification,
        Limits limits,
        Progress progress,
        OptionalLong chosenSeed,
        Set<String> onlyRules,
        String salt) {

    /** The seed of every random choice in the exercise. */
    long seed(Exercise exercise, List<SourceFile> files) {
        return chosenSeed.orElseGet(
                () -> SourceSeed.of(KitVersion.current(), salt, exercise, files));
    }

    void stage(Exercise exercise, String what) {
        progress.stage("ex%02d %s: %s".formatted(exercise.number(), exercise.title(), what));
    }
}
