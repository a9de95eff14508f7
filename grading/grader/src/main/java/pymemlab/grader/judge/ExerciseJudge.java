package pymemlab.grader.judge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import pymemlab.contracts.Exercise;
import pymemlab.grader.collect.Collected;
import pymemlab.grader.collect.Obstacle;
import pymemlab.grader.compile.Compilation;
import pymemlab.grader.harness.Outcome;
import pymemlab.grader.harness.TestKey;
import pymemlab.grader.jvm.Background;
import pymemlab.grader.result.ExerciseResult;
import pymemlab.grader.result.ExerciseStatus;
import pymemlab.grader.result.RuleResult;

/** Judges one exercise: compiles it, verifies it, runs it, reads it, and counts the points. */
final class ExerciseJudge {

    private static final int SECONDS_TO_READ = 60;

    private final Exercise exercise;
    private final Workshop workshop;
    private final Admission admission;
    private final TestPlan plan;

    ExerciseJudge(Exercise exercise, Workshop workshop) {
        this.exercise = exercise;
        this.workshop = workshop;
        this.admission =
                new Admission(
                        exercise,
                        workshop.compiler(),
                        workshop.verification(),
                        what -> workshop.stage(exercise, what));
        this.plan = new TestPlan(exercise);
    }

    ExerciseResult judge(Collected collected) throws IOException, InterruptedException {
        if (collected.obstacle().isEmpty()) {
            workshop.forks().prepare();
        }
        Compilation admitted = admission.admit(collected);
        if (admitted.obstacle().isPresent()) {
            return refused(collected, admitted.obstacle().get());
        }
        try {
            return run(collected, admitted.classes());
        } catch (Untrusted untrusted) {
            return refused(collected, doubt(untrusted.getMessage()));
        }
    }

    private ExerciseResult run(Collected collected, Map<String, byte[]> classes)
            throws IOException, InterruptedException, Untrusted {
        long seed = workshop.seed(exercise, collected.files());
        List<PlannedTest> tests = plan.tests(workshop.onlyRules());
        workshop.stage(exercise, "running %d tests".formatted(tests.size()));
        FutureTask<Map<String, Outcome>> architecture =
                Background.start(
                        "architecture", () -> new Architecture(exercise).outcomes(classes));
        Map<TestKey, Outcome> outcomes =
                new HarnessRun(workshop.forks(), workshop.limits(), seed)
                        .run(exercise, classes, tests);
        Findings findings = new Findings(plan, outcomes, await(architecture));
        List<RuleResult> rules =
                new RuleJudge(findings, workshop.onlyRules(), seed).judge(exercise.rules().rules());
        boolean pristine = new Starter(exercise).equalsAll(collected.files());
        ExerciseStatus status = Standing.of(rules, outcomes, pristine);
        return new ExerciseResult(
                exercise, seed, status, rules, List.of(), notes(collected, outcomes));
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

    private ExerciseResult refused(Collected collected, Obstacle obstacle) {
        return admission.refused(collected, obstacle, workshop.seed(exercise, collected.files()));
    }

    private static Obstacle doubt(String message) {
        return Obstacle.of(ExerciseStatus.INFRASTRUCTURE_ERROR, "", message);
    }
}
