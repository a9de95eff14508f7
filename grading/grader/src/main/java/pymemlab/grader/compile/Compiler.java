package pymemlab.grader.compile;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import pymemlab.grader.collect.Obstacle;
import pymemlab.grader.collect.SourceFile;
import pymemlab.grader.collect.SourceLines;
import pymemlab.grader.jvm.Background;
import pymemlab.grader.jvm.Child;
import pymemlab.grader.jvm.ChildJvm;
import pymemlab.grader.jvm.KitJars;
import pymemlab.grader.jvm.Role;
import pymemlab.grader.result.ExerciseStatus;
import pymemlab.grader.result.Problem;
import pymemlab.spec.machine.Memory;

/**
 * Compiles exercises one after the other in one child process, which it starts again if it must.
 */
public final class Compiler implements AutoCloseable {

    private static final int MOST_PROBLEMS = 10;
    private static final int SECONDS_TO_FINISH = 30;

    private final ChildJvm jvm;
    private final Duration limit;
    private final Role role;
    private Optional<Child> running = Optional.empty();

    /** A compiler that gives each exercise {@code limit}. */
    public Compiler(ChildJvm jvm, Duration limit) {
        this.jvm = jvm;
        this.limit = limit;
        this.role =
                new Role(
                        "compiler",
                        CompilerMain.class.getName(),
                        new KitJars().with(CompilerMain.class),
                        List.of("-Xmx256m"),
                        List.of(new KitJars().with(Memory.class).classPath()));
    }

    /** Starts the process, so that it is ready when the first sources are. */
    public void prepare() throws IOException {
        if (running.filter(Child::isAlive).isEmpty()) {
            close();
            running = Optional.of(jvm.start(role));
        }
    }

    /** Compiles one exercise alone. */
    public Compilation compile(List<SourceFile> files) throws IOException, InterruptedException {
        prepare();
        Child child = running.orElseThrow();
        FutureTask<CompileReply> reply =
                Background.start("compiler", () -> exchange(child, new CompileRequest(files)));
        try {
            return compilation(files, reply.get(limit.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException tooLate) {
            close();
            return broken(
                    "The sources need to compile within %d s, but they took longer. Write the longest expressions in smaller pieces."
                            .formatted(limit.toSeconds()));
        } catch (ExecutionException died) {
            close();
            return broken(
                    "The compiler needs to come to an end, but it died on these sources. Write the"
                            + " largest or deepest one in smaller pieces.");
        }
    }

    /** Lets the process end by itself. */
    public void finish() throws InterruptedException {
        if (running.isPresent()) {
            running.get().finish(SECONDS_TO_FINISH);
        }
        close();
    }

    @Override
    public void close() {
        running.ifPresent(Child::close);
        running = Optional.empty();
    }

    private static CompileReply exchange(Child child, CompileRequest request) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        request.writeTo(new DataOutputStream(bytes));
        child.send(bytes.toByteArray());
        return CompileReply.readFrom(new DataInputStream(child.output()));
    }

    private static Compilation compilation(List<SourceFile> files, CompileReply reply) {
        if (reply.diagnoses().isEmpty()) {
            return new Compilation(reply.classes(), Optional.empty());
        }
        SourceLines lines = new SourceLines(files);
        Stream<Problem> copies =
                SecondCopies.hint(files).stream()
                        .filter(hint -> reply.diagnoses().stream().anyMatch(Compiler::isOfTwo))
                        .map(hint -> new Problem("", 0, "", hint));
        Stream<Problem> told =
                reply.diagnoses().stream()
                        .map(each -> lines.problem(each.path(), each.line(), each.message()));
        List<Problem> problems = Stream.concat(copies, told).limit(MOST_PROBLEMS).toList();
        return new Compilation(
                Map.of(), Optional.of(new Obstacle(ExerciseStatus.DOES_NOT_COMPILE, problems)));
    }

    private static boolean isOfTwo(Diagnosis told) {
        return told.message().startsWith("duplicate class")
                || told.message().contains("should be declared in a file named");
    }

    private static Compilation broken(String message) {
        return new Compilation(
                Map.of(), Optional.of(Obstacle.of(ExerciseStatus.DOES_NOT_COMPILE, "", message)));
    }
}
