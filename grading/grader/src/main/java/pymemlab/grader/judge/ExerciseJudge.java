package pymemlab.grader.judge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import pymemlab.contracts.Exercise;
import pymemlab.grader.collect.Collected;
import pymemlab.grader.collect.Obstacle;
import pymemlab.grader.collect.SourceLines;
import pymemlab.grader.compile.Compilation;
import pymemlab.grader.harness.Outcome;
import pymemlab.grader.harness.TestKey;
import pymemlab.grader.jvm.Background;
import pymemlab.grader.result.ExerciseResult;
import pymemlab.grader.result.ExerciseStatus;
import pymemlab.grader.result.Problem;
import pymemlab.grader.result.RuleResult;
import pymemlab.grader.result.RuleStatus;

/** Judges one exercise: compiles it, verifies it, runs it, reads it, and counts the points. */
final class ExerciseJudge {

    private static final int SECONDS_TO_READ = 60;
    private static final int MOST_CLASSES = 256;
    private static final int MOST_BYTES = 1 << 20;

    private final Exercise exercise;
    private final Workshop workshop;
    private final TestPlan plan;

    ExerciseJudge(Exercise exercise, Workshop workshop) {
        this.exercise = exercise;
        this.workshop = workshop;
        this.plan = new TestPlan(exercise);
    }

    ExerciseResult judge(Collected collected) throws IOException, InterruptedException {
        if (collected.obstacle().isPresent()) {
            return blocked(collected, collected.obstacle().get());
        }
        workshop.stage(exercise, "compiling");
        workshop.forks().prepare();
        Compilation compilation = workshop.compiler().compile(collected.files());
        Optional<Obstacle> obstacle =
                compilation.obstacle().or(() -> obstacle(collected, compilation.classes()));
        if (obstacle.isPresent()) {
            return blocked(collected, obstacle.get());
        }
        try {
            return run(collected, compilation.classes());
        } catch (Untrusted untrusted) {
            return blocked(collected, doubt(untrusted.getMessage()));
        }
    }

    private Optional<Obstacle> obstacle(Collected collected, Map<String, byte[]> classes) {
        workshop.stage(exercise, "verifying");
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
        List<Problem> problems = workshop.verification().problems(exercise, lines, classes);
        if (!problems.isEmpty()) {
            return Optional.of(new Obstacle(ExerciseStatus.REFUSED, problems));
        }
        return new EntryClass(exercise).obstacle(classes);
    }

    private ExerciseResult run(Collected collected, Map<String, byte[]> classes)
            throws IOException, InterruptedException, Untrusted {
        List<PlannedTest> tests = plan.tests(workshop.onlyRule());
        workshop.stage(exercise, "running %d tests".formatted(tests.size()));
        FutureTask<Map<String, Outcome>> architecture =
                Background.start(
                        "architecture", () -> new Architecture(exercise).outcomes(classes));
        Map<TestKey, Outcome> outcomes =
                new HarnessRun(workshop.forks(), workshop.limits(), workshop.seed())
                        .run(exercise, classes, tests);
        Findings findings = new Findings(plan, outcomes, await(architecture));
        List<RuleResult> rules =
                new RuleJudge(findings, workshop.onlyRule(), workshop.seed())
                        .judge(exercise.rules().rules());
        boolean pristine = new Starter(exercise).equalsAll(collected.files());
        ExerciseStatus status = Standing.of(rules, outcomes, pristine);
        return new ExerciseResult(exercise, status, rules, List.of(), notes(collected, outcomes));
    }

    private static Map<String, Outcome> await(FutureTask<Map<String, Outcome>> architecture)
            throws InterruptedException, Untrusted {
        try {
            return architecture.get(SECONDS_TO_READ, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException broken) {
            throw new Untrusted(
                    "The judge needs to read the compiled classes, but could not (%s). The points are withheld; grade again, and tell the kit's authors if it stays."
                            .formatted(broken));
        }
    }

    private static List<String> notes(Collected collected, Map<TestKey, Outcome> outcomes) {
        List<String> notes = new ArrayList<>(collected.notes());
        notes.addAll(PrintedNotes.of(outcomes));
        return notes;
    }

    private static Obstacle doubt(String message) {
        return Obstacle.of(ExerciseStatus.INFRASTRUCTURE_ERROR, "", message);
    }

    private ExerciseResult blocked(Collected collected, Obstacle obstacle) {
        List<RuleResult> rules =
                exercise.rules().rules().stream()
                        .map(rule -> RuleResult.lost(rule, RuleStatus.NOT_RUN, ""))
                        .toList();
        return new ExerciseResult(
                exercise, obstacle.status(), rules, obstacle.problems(), collected.notes());
    }
}
