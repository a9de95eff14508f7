package pymemlab.grader.judge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import pymemlab.contracts.Exercise;
import pymemlab.contracts.Seed;
import pymemlab.grader.collect.Collected;
import pymemlab.grader.collect.Collector;
import pymemlab.grader.compile.Compiler;
import pymemlab.grader.jvm.Archives;
import pymemlab.grader.jvm.ChildJvm;
import pymemlab.grader.result.ExerciseResult;
import pymemlab.grader.result.Grade;

/** Turns a submission into a grade. The same sources get the same points wherever it runs. */
public final class Grader {

    private final Limits limits;
    private final Progress progress;
    private final Verification verification;
    private final ChildJvm jvm;

    /** A grader that gives up after {@code limits} and tells {@code progress} how far it is. */
    public Grader(Limits limits, Progress progress) {
        this(limits, progress, new BytecodeVerification(), new ChildJvm(Archives.ofProperty()));
    }

    Grader(Limits limits, Progress progress, Verification verification, ChildJvm jvm) {
        this.limits = limits;
        this.progress = progress;
        this.verification = verification;
        this.jvm = jvm;
    }

    /**
     * Judges what is asked for.
     *
     * @throws CannotGrade if the submission cannot be read or no child process can be started
     */
    public Grade grade(GradingRequest request) throws CannotGrade {
        long begin = System.nanoTime();
        mustBeFolder(request.submission());
        List<Exercise> exercises = exercises(request);
        try (Compiler compiler = new Compiler(jvm, limits.compile());
                Forks forks = new Forks(jvm)) {
            compiler.prepare(); // First of all: everything else waits for it.
            forks.prepare();
            Map<Exercise, Collected> collected = collect(request.submission(), exercises);
            long seed = request.seed().orElseGet(() -> seed(collected));
            Seed.use(seed); // The judge's own messages name it, as those of the tests do.
            Workshop workshop =
                    new Workshop(
                            compiler,
                            forks,
                            verification,
                            limits,
                            progress,
                            seed,
                            request.onlyRule());
            List<ExerciseResult> results = judge(collected, workshop);
            long millis = Duration.ofNanos(System.nanoTime() - begin).toMillis();
            return new Grade(KitVersion.current(), seed, millis, results);
        } catch (IOException failed) {
            throw new CannotGrade(
                    "Grading needs to start Java processes and to write temporary files, but could not: %s. Make room and try again."
                            .formatted(failed.getMessage()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CannotGrade(
                    "Grading needs to run to its end, but was interrupted. Start it again.");
        }
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

    private static long seed(Map<Exercise, Collected> collected) {
        SourceSeed seed = new SourceSeed(KitVersion.current());
        collected.forEach(
                (exercise, sources) -> sources.files().forEach(file -> seed.add(exercise, file)));
        return seed.value();
    }

    private static List<Exercise> exercises(GradingRequest request) throws CannotGrade {
        Optional<String> rule = request.onlyRule();
        if (rule.isEmpty()) {
            return request.exercises();
        }
        List<Exercise> having =
                request.exercises().stream()
                        .filter(each -> each.rules().find(rule.get()).isPresent())
                        .toList();
        if (having.isEmpty()) {
            throw new CannotGrade(
                    "--rule needs a rule of the exercise, but there is no %s. The exercise's README lists them."
                            .formatted(rule.get()));
        }
        return having;
    }

    private static void mustBeFolder(Path submission) throws CannotGrade {
        if (!Files.exists(submission)) {
            throw cannotRead(submission, "is not there");
        }
        if (!Files.isDirectory(submission)) {
            throw cannotRead(submission, "is a file");
        }
        if (!Files.isReadable(submission) || !Files.isExecutable(submission)) {
            throw cannotRead(submission, "may not be read");
        }
    }

    private static CannotGrade cannotRead(Path submission, String but) {
        return new CannotGrade(
                "Grading needs a folder that holds the exercises' folders, but %s %s. Name the folder that holds ex02-dynamic-array."
                        .formatted(submission, but));
    }
}
