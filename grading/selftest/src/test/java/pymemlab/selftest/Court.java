package pymemlab.selftest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import pymemlab.grader.judge.CannotGrade;
import pymemlab.grader.judge.Grader;
import pymemlab.grader.judge.GradingRequest;
import pymemlab.grader.judge.Limits;
import pymemlab.grader.judge.Progress;
import pymemlab.grader.result.ExerciseResult;

/** Judges many submissions, two at a time, by the code that grades students. */
record Court(Path workFolder, Limits limits) {

    private static final int AT_ONCE = 2;

    /** The verdicts in the submissions' order. */
    List<Judged> judge(List<BankedSubmission> submissions)
            throws IOException, InterruptedException, CannotGrade {
        FastStart.prepare();
        // All of them first: a patch that fits no more ends it here.
        for (BankedSubmission each : submissions) {
            each.materialiseIn(workFolder);
        }
        ExecutorService benches = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<Judged>> pending = new ArrayList<>();
            submissions.forEach(each -> pending.add(benches.submit(() -> judge(each))));
            List<Judged> judged = new ArrayList<>();
            for (Future<Judged> each : pending) {
                judged.add(each.get());
            }
            return judged;
        } catch (ExecutionException broken) {
            throw new IllegalStateException(broken.getCause().getMessage(), broken.getCause());
        } finally {
            benches.shutdownNow();
        }
    }

    private Judged judge(BankedSubmission submission) throws CannotGrade {
        var request =
                new GradingRequest(
                        workFolder.resolve(submission.name()),
                        List.of(submission.exercise()),
                        OptionalLong.empty(),
                        Optional.empty());
        long begin = System.nanoTime();
        ExerciseResult result =
                new Grader(limits, Progress.SILENT).grade(request).exercises().get(0);
        return new Judged(submission, result, Duration.ofNanos(System.nanoTime() - begin));
    }
}
