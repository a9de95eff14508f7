package pymemlab.grader.judge;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import pymemlab.contracts.Exercise;
import pymemlab.grader.collect.Collected;
import pymemlab.grader.collect.Collector;
import pymemlab.grader.compile.Compilation;
import pymemlab.grader.compile.Compiler;
import pymemlab.grader.jvm.Archives;
import pymemlab.grader.jvm.ChildJvm;
import pymemlab.grader.result.ExerciseResult;

/** Runs a submission outside of a grade; it comes the same way in as one that is graded. */
final class GuardedRun {

    private final Limits limits;
    private final Progress progress;
    private final Verification verification;
    private final ChildJvm jvm;

    GuardedRun(Limits limits, Progress progress) {
        this(limits, progress, new BytecodeVerification(), new ChildJvm(Archives.ofProperty()));
    }

    GuardedRun(Limits limits, Progress progress, Verification verification, ChildJvm jvm) {
        this.limits = limits;
        this.progress = progress;
        this.verification = verification;
        this.jvm = jvm;
    }

    Limits limits() {
        return limits;
    }

    ChildJvm jvm() {
        return jvm;
    }

    /**
     * Lets the work be done on what was admitted.
     *
     * @param what such as "A replay"
     * @param refused the answer if nothing was admitted
     * @throws CannotGrade if no child process can be started
     */
    <A> A run(
            String what,
            Path submission,
            Exercise exercise,
            Function<ExerciseResult, A> refused,
            Work<A> work)
            throws CannotGrade {
        try (Compiler compiler = new Compiler(jvm, limits.compile())) {
            compiler.prepare();
            Collected collected = new Collector(submission).collect(exercise);
            Admission admission =
                    new Admission(exercise, compiler, verification, each -> stage(exercise, each));
            Compilation admitted = admission.admit(collected);
            return admitted.obstacle().isPresent()
                    ? refused.apply(
                            admission.refused(
                                    collected,
                                    admitted.obstacle().get(),
                                    seed(exercise, collected)))
                    : work.on(collected, admitted.classes());
        } catch (IOException failed) {
            throw new CannotGrade(
                    "%s needs to start Java processes, but could not: %s. Make room and try again."
                            .formatted(what, failed.getMessage()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CannotGrade(
                    "%s needs to run to its end, but was interrupted. Start it again."
                            .formatted(what));
        }
    }

    void stage(Exercise exercise, String what) {
        progress.stage("ex%02d %s: %s".formatted(exercise.number(), exercise.title(), what));
    }

    static long seed(Exercise exercise, Collected collected) {
        return SourceSeed.of(KitVersion.current(), exercise, collected.files());
    }

    /** What is done with classes that were verified. */
    @FunctionalInterface
    interface Work<A> {

        /** Does it. */
        A on(Collected collected, Map<String, byte[]> classes)
                throws IOException, InterruptedException;
    }
}
