package pymemlab.selftest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import pymemlab.contracts.Exercise;
import pymemlab.grader.judge.CannotGrade;
import pymemlab.grader.judge.GradingRequest;
import pymemlab.grader.judge.Session;
import pymemlab.grader.result.ExerciseResult;

/**
 * Judges many submissions, two at a time, by the code that grades students.
 *
 * @param workFolder where they are written to
 * @param sessions opens one for each of the two
 */
record Court(Path workFolder, Supplier<Session> sessions) {

    private static final int BENCHES = 2;

    /** The verdicts in the submissions' order. */
    List<Judged> judge(List<BankedSubmission> submissions)
            throws IOException, InterruptedException, CannotGrade {
        FastStart.prepare();
        // All of them first: a patch that fits no more ends it here.
        for (BankedSubmission each : submissions) {
            each.materialiseIn(workFolder.resolve(each.exercise().folder()));
        }
        ConcurrentMap<Integer, Judged> verdicts = new ConcurrentHashMap<>();
        AtomicInteger next = new AtomicInteger();
        ExecutorService benches = Executors.newFixedThreadPool(BENCHES);
        try {
            List<Future<Void>> sitting =
                    IntStream.range(0, BENCHES)
                            .mapToObj(i -> benches.submit(() -> sit(submissions, next, verdicts)))
                            .toList();
            for (Future<Void> each : sitting) {
                each.get();
            }
        } catch (ExecutionException broken) {
            throw new IllegalStateException(broken.getCause().getMessage(), broken.getCause());
        } finally {
            benches.shutdownNow();
        }
        return IntStream.range(0, submissions.size()).mapToObj(verdicts::get).toList();
    }

    private Void sit(
            List<BankedSubmission> submissions,
            AtomicInteger next,
            ConcurrentMap<Integer, Judged> verdicts)
            throws CannotGrade {
        try (Session session = sessions.get()) {
            int index = next.getAndIncrement();
            while (index < submissions.size()) {
                verdicts.put(index, judge(session, submissions.get(index)));
                index = next.getAndIncrement();
            }
        }
        return null;
    }

    private Judged judge(Session session, BankedSubmission submission) throws CannotGrade {
        long begin = System.nanoTime();
        ExerciseResult result = session.grade(request(submission)).exercises().get(0);
        return new Judged(submission, result, Duration.ofNanos(System.nanoTime() - begin));
    }

    private GradingRequest request(BankedSubmission submission) {
        Exercise exercise = submission.exercise();
        return new GradingRequest(
                workFolder.resolve(exercise.folder()).resolve(submission.name()),
                List.of(exercise),
                OptionalLong.empty(),
                submission.judgedRules());
    }
}
