package pymemlab.grader.peer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import pymemlab.grader.harness.CycleShape;

/** Python's own cycle collector, in a process of its own. */
public final class PythonCollector {

    private static final String PROGRAM = "cycles.py";
    private static final int ROUNDS = 5;
    private static final Pattern ANSWER = Pattern.compile("(\\S+) ([0-9.]+) ([0-9.]+)\\s*");

    private final List<String> interpreter;
    private final long seed;
    private final Duration patience;

    /**
     * The collector of an interpreter.
     *
     * @param interpreter the command that starts it
     * @param seed of the dice
     * @param patience with each graph
     */
    PythonCollector(List<String> interpreter, long seed, Duration patience) {
        this.interpreter = interpreter;
        this.seed = seed;
        this.patience = patience;
    }

    /** That of the first {@code python3} on the path, if there is one. */
    public static Optional<PythonCollector> onPath(
            Map<String, String> environment, long seed, Duration patience) {
        return new SearchPath(environment)
                .find("python3")
                .map(file -> new PythonCollector(List.of(file.toString()), seed, patience));
    }

    /** What it takes for such a graph; nothing if it cannot do it, or not in time. */
    public Optional<PeerTime> time(CycleShape shape, int objects) {
        try {
            Process process = start(shape, objects);
            try {
                return read(process);
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException broken) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private Process start(CycleShape shape, int objects) throws IOException {
        List<String> command = new ArrayList<>(interpreter);
        // Isolated from the caller's settings and folder; the program comes through the pipe.
        command.addAll(List.of("-I", "-"));
        command.add(Integer.toString(shape.slots()));
        command.add(shape.held() ? "1" : "0");
        command.add(Integer.toString(objects));
        command.add(Integer.toString(ROUNDS));
        command.add(Long.toString(seed));
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (OutputStream program = process.getOutputStream()) {
            program.write(program());
        } catch (IOException gone) {
            // It ended before it had read all; its answer tells.
        }
        return process;
    }

    /** Its one line fits into the pipe, so its end can be waited for first. */
    private Optional<PeerTime> read(Process process) throws IOException, InterruptedException {
        if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)
                || process.exitValue() != 0) {
            return Optional.empty();
        }
        byte[] line = process.getInputStream().readAllBytes();
        return Optional.of(ANSWER.matcher(new String(line, StandardCharsets.UTF_8)))
                .filter(answer -> answer.matches())
                .map(
                        answer ->
                                new PeerTime(
                                        answer.group(1),
                                        Math.min(
                                                Double.parseDouble(answer.group(2)),
                                                Double.parseDouble(answer.group(3)))));
    }

    private static byte[] program() {
        try (InputStream program = PythonCollector.class.getResourceAsStream(PROGRAM)) {
            return program.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException("The kit's jar cannot be read.", broken);
        }
    }
}
