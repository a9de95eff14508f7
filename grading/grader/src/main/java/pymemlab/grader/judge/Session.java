package pymemlab.grader.judge;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import pymemlab.contracts.Exercise;
import pymemlab.grader.collect.Collected;
import pymemlab.grader.collect.Collector;
import pymemlab.grader.compile.Compiler;
import pymemlab.grader.result.ExerciseResult;
import pymemlab.grader.result.Grade;

/** Judges one submission after the other with the same child processes; for one thread. */
public final class Session implements AutoCloseable {

    private final Compiler compiler;
    private final Forks forks;
    private final Verification verification;
    private final Limits limits;
    private final Progress progress;

    Session(
            Compiler compiler,
            Forks forks,
            Verification verification,
            Limits limits,
            Progress progress) {
        this.compiler = compiler;
        this.forks = forks;
        this.verification = verification;
        this.limits = limits;
        this.progress = progress;
    }

    /**
     * Judges what is asked for.
     *
     * @throws CannotGrade if the submission cannot be read or no child process can be started
     */
    public Grade grade(GradingRequest request) throws CannotGrade {
        long begin = System.nanoTime();
        request.mustNameFolder();
        List<Exercise> exercises = request.wanted();
        try {
            compiler.prepare(); // First of all: everything else waits for it.
            forks.prepare();
            Map<Exercise, Collected> collected = collect(request.submission(), exercises);
            List<ExerciseResult> results = judge(collected, workshop(request));
            long millis = Duration.ofNanos(System.nanoTime() - begin).toMillis();
            return new Grade(KitVersion.current(), millis, results);
        } catch (IOException failed) {
            close(); // What a process was about to say is for nobody now.
            throw new CannotGrade(
                    "Grading needs to start Java processes and to write temporary files, but could not: %s. Make room and try again."
                            .formatted(failed.getMessage()));
        } catch (InterruptedException interrupted) {
            close();
            Thread.currentThread().interrupt();
            throw new CannotGrade(
                    "Grading needs to run to its end, but was interrupted. Start it again.");
        }
    }

    @Override
    public void close() {
        compiler.close();
        forks.close();
    }

    private Workshop workshop(GradingRequest request) {
        return new Workshop(
                compiler,
                forks,
                verification,
                limits,
                progress,
                request.seed(),
                request.onlyRules(),
                request.salt());
    }

    private static List<ExerciseResult> judge(Map<Exercise, Collected> collected, Workshop workshop)
            throws IOException, InterruptedException {
        List<ExerciseResult> results = new ArrayList<>();
        for (Map.Entry<Exercise, Collected> each : collected.entrySet()) {
            results.add(new ExerciseJudge(each.getKey(), workshop).judge(each.getValue()));
        }
        return results;
    }

    private static Map<Exercise, Collected> collect(Path submission, List<Exercise> exercises) {
        Collector collector = new Collector(submission);
        Map<Exercise, Collected> collected =
                new TreeMap<>(Comparator.comparingInt(Exercise::number));
        exercises.forEach(each -> collected.put(each, collector.collect(each)));
        return collected;
    }
}
