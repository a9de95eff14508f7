package pymemlab.grader.harness;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import pymemlab.contracts.Catalogue;
import pymemlab.contracts.Exercise;
import pymemlab.contracts.Seed;

/** Runs a job's tests one by one and tells the judge how each ended. */
final class Harness {

    /** Every test has ended. */
    static final int DONE = 0;

    /** This JVM can judge no further: a new one must. */
    static final int SPENT = 3;

    private static final String OUT_OF_MEMORY =
            "the test needs to fit into the Java heap of a test, but that is full (%s):"
                    + " does a list never stop growing, or is an array far too long?";

    private final Engines engines = new Engines();
    private final Lookout lookout = new Lookout();
    private final CapturedOutput printed;
    private final OutputStream answers;

    Harness(CapturedOutput printed, OutputStream answers) {
        this.printed = printed;
        this.answers = answers;
    }

    /** Loads what every job needs, while the submission still compiles. */
    void warmUp() {
        for (Exercise exercise : Catalogue.exercises()) {
            Canaries.KEYS.forEach(canary -> run(exercise, Map.of(), canary));
        }
        printed.take();
    }

    /** Runs the job; the result is the exit status of the process. */
    int run(Job job) throws IOException {
        Seed.use(job.seed());
        FrameWriter frames = new FrameWriter(job.nonce(), answers);
        Exercise exercise = Catalogue.numbered(job.exercise()).orElseThrow();
        BrokenSoFar broken = new BrokenSoFar(exercise);
        for (int index = 0; index < job.tests().size(); index++) {
            TestKey test = job.tests().get(index);
            frames.start(index);
            Future<?> watch = lookout.watch(frames);
            try {
                Outcome outcome =
                        broken.insteadOf(test).orElseGet(() -> run(exercise, job.classes(), test));
                broken.note(test, outcome);
                frames.end(index, outcome.withOutput(printed.take()));
            } catch (VirtualMachineError spent) {
                frames.end(index, Outcome.of(TestStatus.FAILED, inWords(spent)));
                return SPENT;
            } finally {
                watch.cancel(false);
            }
        }
        frames.done();
        return DONE;
    }

    /** Its own text may be the submission's. */
    private static String inWords(VirtualMachineError spent) {
        String name = spent.getClass().getSimpleName();
        return spent instanceof OutOfMemoryError ? OUT_OF_MEMORY.formatted(name) : name;
    }

    private Outcome run(Exercise exercise, Map<String, byte[]> classes, TestKey key) {
        Optional<Class<?>> graded = GradedSuites.find(exercise, key.suite());
        Optional<Method> test = graded.flatMap(type -> GradedSuites.method(type, key.method()));
        if (test.isEmpty()) {
            return Outcome.of(TestStatus.ABORTED, "There is no test " + key + ".");
        }
        // A loader for each test: what one leaves in a static field, no other finds.
        Submission.use(exercise, new StudentLoader(exercise, classes));
        Listener listener = new Listener();
        engines.run(graded.get(), test.get(), listener);
        listener.failure().ifPresent(Harness::mustNotBeFatal);
        return listener.outcome(new FailureText(test.get()));
    }

    private static void mustNotBeFatal(Throwable failure) {
        if (failure instanceof VirtualMachineError error
                && !(error instanceof StackOverflowError)) {
            throw error;
        }
    }
}
