package pymemlab.grader.judge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pymemlab.contracts.Exercise;
import pymemlab.grader.collect.Collected;
import pymemlab.grader.collect.Collector;
import pymemlab.grader.compile.Compilation;
import pymemlab.grader.compile.Compiler;
import pymemlab.grader.harness.Outcome;
import pymemlab.grader.harness.TestKey;
import pymemlab.grader.harness.TestStatus;
import pymemlab.grader.harness.TraceJob;
import pymemlab.grader.judge.TraceAnswer.Broken;
import pymemlab.grader.judge.TraceAnswer.Measured;
import pymemlab.grader.judge.TraceAnswer.NotRun;
import pymemlab.grader.judge.TraceAnswer.Timing;
import pymemlab.grader.jvm.Archives;
import pymemlab.grader.jvm.ChildJvm;
import pymemlab.grader.text.Clean;

/** Replays a trace on a submission, which comes the same way in as one that is graded. */
public final class Tracer {

    private static final TestKey REPLAY = new TestKey("Replay", "run");

    private final Limits limits;
    private final Progress progress;
    private final Verification verification;
    private final ChildJvm jvm;

    /** One that gives up after {@code limits} and tells {@code progress} how far it is. */
    public Tracer(Limits limits, Progress progress) {
        this(limits, progress, new BytecodeVerification(), new ChildJvm(Archives.ofProperty()));
    }

    Tracer(Limits limits, Progress progress, Verification verification, ChildJvm jvm) {
        this.limits = limits;
        this.progress = progress;
        this.verification = verification;
        this.jvm = jvm;
    }

    /**
     * Replays what is asked for.
     *
     * @throws CannotGrade if no child process can be started
     */
    public TraceAnswer replay(TraceRequest request) throws CannotGrade {
        Exercise exercise = request.exercise();
        try (Compiler compiler = new Compiler(jvm, limits.compile())) {
            compiler.prepare();
            Collected collected = new Collector(request.submission()).collect(exercise);
            Admission admission =
                    new Admission(exercise, compiler, verification, what -> stage(exercise, what));
            Compilation admitted = admission.admit(collected);
            if (admitted.obstacle().isPresent()) {
                return new NotRun(
                        admission.refused(
                                collected, admitted.obstacle().get(), seed(exercise, collected)));
            }
            return replay(request, collected, admitted.classes());
        } catch (IOException failed) {
            throw new CannotGrade(
                    "A replay needs to start Java processes, but could not: %s. Make room and try again."
                            .formatted(failed.getMessage()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CannotGrade(
                    "A replay needs to run to its end, but was interrupted. Start it again.");
        }
    }

    private TraceAnswer replay(
            TraceRequest request, Collected collected, Map<String, byte[]> classes)
            throws IOException, InterruptedException {
        long seed = request.seed().orElseGet(() -> seed(request.exercise(), collected));
        TraceRun run = new TraceRun(jvm, limits, request, classes, seed);
        stage(request.exercise(), "replaying " + request.trace().name());
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
        stage(exercise, "looking at the clock");
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

    private static long seed(Exercise exercise, Collected collected) {
        return SourceSeed.of(KitVersion.current(), exercise, collected.files());
    }

    private static List<String> notes(Collected collected, Outcome outcome) {
        List<String> notes = new ArrayList<>(collected.notes());
        notes.addAll(PrintedNotes.of(Map.of(REPLAY, outcome)));
        return notes;
    }

    private void stage(Exercise exercise, String what) {
        progress.stage("ex%02d %s: %s".formatted(exercise.number(), exercise.title(), what));
    }
}
