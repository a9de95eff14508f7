package pymemlab.grader.judge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import pymemlab.contracts.Exercise;
import pymemlab.contracts.cycle.CycleCollectorExercise;
import pymemlab.grader.collect.Collected;
import pymemlab.grader.harness.CycleJob;
import pymemlab.grader.harness.CycleRole;
import pymemlab.grader.harness.CycleShape;
import pymemlab.grader.harness.Outcome;
import pymemlab.grader.judge.CycleAnswer.Broken;
import pymemlab.grader.judge.CycleAnswer.Line;
import pymemlab.grader.judge.CycleAnswer.NotRun;
import pymemlab.grader.judge.CycleAnswer.Timed;
import pymemlab.grader.text.Clean;

/** Times a cycle collector, which comes the same way in as one that is graded. */
public final class CycleTimer {

    private static final Exercise EXERCISE = CycleCollectorExercise.EXERCISE;

    private final GuardedRun guarded;

    /** One that gives up after {@code limits} and tells {@code progress} how far it is. */
    public CycleTimer(Limits limits, Progress progress) {
        guarded = new GuardedRun(limits, progress);
    }

    /**
     * Times it on every shape of every size; each has a process of its own.
     *
     * @throws CannotGrade if no child process can be started
     */
    public CycleAnswer time(CycleRequest request) throws CannotGrade {
        return guarded.run(
                "A bench",
                request.submission(),
                EXERCISE,
                NotRun::new,
                (collected, classes) -> time(request.sizes(), collected, classes));
    }

    private CycleAnswer time(List<Integer> sizes, Collected collected, Map<String, byte[]> classes)
            throws IOException, InterruptedException {
        List<Line> lines = new ArrayList<>();
        for (int objects : sizes) {
            for (CycleShape shape : CycleShape.values()) {
                Outcome outcome = run(shape, objects, classes);
                if (outcome.measured().isEmpty()) {
                    return new Broken(Clean.block(outcome.message()), collected.notes());
                }
                lines.add(new Line(shape, objects, outcome.measured().getAsDouble()));
            }
        }
        return new Timed(lines, collected.notes());
    }

    private Outcome run(CycleShape shape, int objects, Map<String, byte[]> classes)
            throws IOException, InterruptedException {
        guarded.stage(EXERCISE, "%,d objects, %s".formatted(objects, shape.words()));
        CycleJob job = CycleJob.of(EXERCISE.number(), classes, CycleRequest.SEED, shape, objects);
        try (JobProcess process = new JobProcess(guarded.jvm(), CycleRole.role())) {
            return process.run(
                    job.job().nonce(),
                    job.toBytes(),
                    "A collection of %,d objects (%s)".formatted(objects, shape.words()),
                    guarded.limits().exercise());
        }
    }
}
