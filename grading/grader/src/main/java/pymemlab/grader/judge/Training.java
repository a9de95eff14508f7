package pymemlab.grader.judge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import pymemlab.contracts.Catalogue;
import pymemlab.contracts.Exercise;
import pymemlab.grader.collect.SourceFile;
import pymemlab.grader.compile.Compiler;
import pymemlab.grader.harness.Frame;
import pymemlab.grader.harness.Job;
import pymemlab.grader.harness.Nonce;
import pymemlab.grader.harness.TestKey;
import pymemlab.grader.jvm.Archives;
import pymemlab.grader.jvm.ChildJvm;

/** Lets the child processes do their work once on the starters, and archives what they load. */
public final class Training {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ChildJvm jvm;

    private Training(ChildJvm jvm) {
        this.jvm = jvm;
    }

    /** Writes into {@code folder} the archives that {@link Archives#PROPERTY} can name. */
    public static void into(Path folder) throws CannotGrade {
        try {
            Files.createDirectories(folder);
            Path staging = Files.createTempDirectory(folder.toAbsolutePath(), "training");
            new Training(new ChildJvm(Archives.writingTo(staging))).run();
            publish(staging, folder);
        } catch (IOException failed) {
            throw new CannotGrade(
                    "Archives need a folder that can be written, but %s. Choose another one."
                            .formatted(failed));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CannotGrade(
                    "Archives need to be written to their end, but that was interrupted. Start"
                            + " again.");
        }
    }

    private void run() throws IOException, InterruptedException {
        Exercise exercise = Catalogue.typical();
        Map<String, byte[]> classes = compile(new Starter(exercise).files());
        try (Forks forks = new Forks(jvm);
                Fork fork = forks.take()) {
            fork.begin(job(exercise, classes));
            awaitLastFrame(fork);
            fork.finish();
        }
    }

    private Map<String, byte[]> compile(List<SourceFile> files)
            throws IOException, InterruptedException {
        try (Compiler compiler = new Compiler(jvm, PATIENCE)) {
            Map<String, byte[]> classes = compiler.compile(files).classes();
            compiler.finish();
            return classes;
        }
    }

    private static Job job(Exercise exercise, Map<String, byte[]> classes) {
        List<TestKey> tests =
                new TestPlan(exercise).tests(Set.of()).stream().map(PlannedTest::key).toList();
        return new Job(Nonce.random(), 0, exercise.number(), classes, tests);
    }

    private static void awaitLastFrame(Fork fork) throws InterruptedException {
        Optional<Frame> frame;
        do {
            frame = fork.next(PATIENCE);
        } while (frame.isPresent()
                && !(frame.get() instanceof Frame.Done)
                && !(frame.get() instanceof Frame.Gone));
    }

    /** A whole archive appears at once: a grader may start at any moment. */
    private static void publish(Path staging, Path folder) throws IOException {
        try (Stream<Path> written = Files.list(staging)) {
            for (Path archive : written.toList()) {
                Files.move(
                        archive,
                        folder.resolve(archive.getFileName()),
                        StandardCopyOption.ATOMIC_MOVE);
            }
        }
        Files.delete(staging);
    }
}
