package pymemlab.grader.judge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pymemlab.contracts.Exercise;
import pymemlab.grader.collect.Collected;
import pymemlab.grader.harness.Outcome;
import pymemlab.grader.harness.TestKey;
import pymemlab.grader.harness.TestStatus;
import pymemlab.grader.harness.TraceJob;
import pymemlab.grader.judge.TraceAnswer.Broken;
import pymemlab.grader.judge.TraceAnswer.Measured;
import pymemlab.grader.judge.TraceAnswer.NotRun;
import pymemlab.grader.judge.TraceAnswer.Timing;
import pymemlab.grader.jvm.ChildJvm;
import pymemlab.grader.text.Clean;

/** Replays a trace on a submission, which comes the same way in as one that is graded. */
public final class Tracer {

    private static final TestKey REPLAY = new TestKey("Replay", "run");

    private final GuardedRun guarded;

    /** One that gives up after {@code limits} and tells {@code progress} how far it is. */
    public Tracer(Limits limits, Progress progress) {
        guarded = new GuardedRun(limits, progress);
    }

    Tracer(Limits limits, Progress progress, Verification verification, ChildJvm jvm) {
        guarded = new GuardedRun(limits, progress, verification, jvm);
    }

    /**
     * Replays what is asked for.
     *
     * @throws CannotGrade if no child process can be started
     */
    public TraceAnswer replay(TraceRequest request) throws CannotGrade {
        return guarded.run(
                "A replay",
                request.submission(),
                request.exercise(),
                NotRun::new,
                (collected, classes) -> replay(request, collected, classes));
    }

    private TraceAnswer replay(
            TraceRequest request, Collected collected, Map<String, byte[]> classes)
            throws IOException, InterruptedException {
        long seed = request.seed().orElseGet(() -> GuardedRun.seed(request.exercise(), collected));
        TraceRun run = new TraceRun(guarded.jvm(), guarded.limits(), request, classes, seed);
        guarded.stage(request.exercise(), "replaying " + request.trace().name());
        Outcome measured = run.measure();
        List<String> notes = notes(collected, measured);
        if (measured.status() != TestStatus.PASSED) {
            return new Broken(Clean.block(measured.message()), notes);
        }
        String report = Clean.block(measured.message());
        return request.timed()
                ? timed(request.exercise(), run, report, notes)
                : new Measured(report, Optional.empty(), notes);
    }

    private TraceAnswer timed(Exercise exercise, TraceRun run, String report, List<String> notes)
            throws IOException, InterruptedException {
        guarded.stage(exercise, "looking at the clock");
        Outcome counted = run.time();
        Outcome uncounted = run.timeUncounted();
        for (Outcome each : List.of(counted, uncounted)) {
            if (each.measured().isEmpty()) {
                return new Broken(Clean.block(each.message()), notes);
            }
        }
        Timing timing =
                new Timing(
                        counted.measured().getAsDouble(),
                        uncounted.measured().getAsDouble(),
                        TraceJob.ROUNDS);
        return new Measured(report, Optional.of(timing), notes);
    }

    private static List<String> notes(Collected collected, Outcome outcome) {
        List<String> notes = new ArrayList<>(collected.notes());
        notes.addAll(PrintedNotes.of(Map.of(REPLAY, outcome)));
        return notes;
    }
}
