package pymemlab.grader.judge;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pymemlab.contracts.Exercise;
import pymemlab.grader.collect.Collected;
import pymemlab.grader.collect.Obstacle;
import pymemlab.grader.collect.SourceLines;
import pymemlab.grader.compile.Compilation;
import pymemlab.grader.compile.Compiler;
import pymemlab.grader.result.ExerciseResult;
import pymemlab.grader.result.ExerciseStatus;
import pymemlab.grader.result.Problem;
import pymemlab.grader.result.RuleResult;
import pymemlab.grader.result.RuleStatus;

/** The one way in: what has not compiled and been verified here is never run. */
final class Admission {

    private static final int MOST_CLASSES = 256;
    private static final int MOST_BYTES = 1 << 20;

    private final Exercise exercise;
    private final Compiler compiler;
    private final Verification verification;
    private final Progress stages;

    /** A way in for work on this exercise; the stages are told without its name. */
    Admission(Exercise exercise, Compiler compiler, Verification verification, Progress stages) {
        this.exercise = exercise;
        this.compiler = compiler;
        this.verification = verification;
        this.stages = stages;
    }

    /** The classes that may be run, or the obstacle. */
    Compilation admit(Collected collected) throws IOException, InterruptedException {
        if (collected.obstacle().isPresent()) {
            return new Compilation(Map.of(), collected.obstacle());
        }
        stages.stage("compiling");
        Compilation compilation = compiler.compile(collected.files());
        if (compilation.obstacle().isPresent()) {
            return compilation;
        }
        stages.stage("verifying");
        Optional<Obstacle> obstacle = obstacle(collected, compilation.classes());
        return obstacle.isPresent() ? new Compilation(Map.of(), obstacle) : compilation;
    }

    /** What becomes of an exercise that was not admitted. */
    ExerciseResult refused(Collected collected, Obstacle obstacle, long seed) {
        List<RuleResult> rules =
                exercise.rules().rules().stream()
                        .map(rule -> RuleResult.lost(rule, RuleStatus.NOT_RUN, ""))
                        .toList();
        return new ExerciseResult(
                exercise, seed, obstacle.status(), rules, obstacle.problems(), collected.notes());
    }

    private Optional<Obstacle> obstacle(Collected collected, Map<String, byte[]> classes) {
        if (classes.size() > MOST_CLASSES
                || classes.values().stream().mapToLong(each -> each.length).sum() > MOST_BYTES) {
            return Optional.of(
                    Obstacle.of(
                            ExerciseStatus.REFUSED,
                            "",
                            "An exercise needs at most %d classes and %d KiB of class files, but here is more. Remove what it does not need."
                                    .formatted(MOST_CLASSES, MOST_BYTES >> 10)));
        }
        SourceLines lines = new SourceLines(collected.files());
        List<Problem> problems = verification.problems(exercise, lines, classes);
        if (!problems.isEmpty()) {
            return Optional.of(new Obstacle(ExerciseStatus.REFUSED, problems));
        }
        return new EntryClass(exercise).obstacle(classes);
    }
}
