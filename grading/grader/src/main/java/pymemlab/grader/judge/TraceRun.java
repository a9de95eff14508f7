package pymemlab.grader.judge;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import pymemlab.contracts.Exercise;
import pymemlab.contracts.trace.Trace;
import pymemlab.grader.harness.Outcome;
import pymemlab.grader.harness.TraceJob;
import pymemlab.grader.harness.TraceRole;
import pymemlab.grader.harness.TraceTask;
import pymemlab.grader.jvm.ChildJvm;
import pymemlab.grader.jvm.Role;

/** The replays of one trace on classes that were verified, each in a process of its own. */
final class TraceRun {

    private final ChildJvm jvm;
    private final Limits limits;
    private final Exercise exercise;
    private final Trace trace;
    private final Map<String, byte[]> classes;
    private final long seed;

    TraceRun(
            ChildJvm jvm,
            Limits limits,
            TraceRequest request,
            Map<String, byte[]> classes,
            long seed) {
        this.jvm = jvm;
        this.limits = limits;
        this.exercise = request.exercise();
        this.trace = request.trace();
        this.classes = classes;
        this.seed = seed;
    }

    Outcome measure() throws IOException, InterruptedException {
        return run(TraceRole.measuring(), TraceTask.MEASURE, limits.test());
    }

    Outcome time() throws IOException, InterruptedException {
        return run(TraceRole.timing(), TraceTask.TIME, limits.exercise());
    }

    Outcome timeUncounted() throws IOException, InterruptedException {
        return run(TraceRole.timingUncounted(), TraceTask.TIME, limits.exercise());
    }

    private Outcome run(Role role, TraceTask task, Duration patience)
            throws IOException, InterruptedException {
        try (JobProcess process = new JobProcess(jvm, role)) {
            return process.run(
                    TraceJob.of(exercise.number(), classes, seed, task, trace), patience);
        }
    }
}
