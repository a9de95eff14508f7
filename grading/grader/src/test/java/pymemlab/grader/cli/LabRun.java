package pymemlab.grader.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import pymemlab.contracts.Exercise;
import pymemlab.grader.harness.CycleShape;
import pymemlab.grader.judge.CycleAnswer;
import pymemlab.grader.judge.CycleRequest;
import pymemlab.grader.judge.GradingRequest;
import pymemlab.grader.judge.Progress;
import pymemlab.grader.judge.TraceAnswer;
import pymemlab.grader.judge.TraceRequest;
import pymemlab.grader.peer.PeerTime;
import pymemlab.grader.report.Grades;
import pymemlab.grader.report.Ink;
import pymemlab.grader.result.ExerciseResult;
import pymemlab.grader.result.Grade;
import pymemlab.grader.starter.StudentRepository;

/** A kit in a temporary folder, with a judge that answers what it is told to. */
final class LabRun {

    static final String FOLDER = "ex02-dynamic-array";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Map<String, String> environment = new HashMap<>();
    private final Map<String, byte[]> starter = new HashMap<>();
    private final List<GradingRequest> requests = new ArrayList<>();
    private final Path home;
    private Judge judge = (request, progress) -> Grades.of(Grades.partial());
    private final List<TraceRequest> traceRequests = new ArrayList<>();
    private TraceAnswer traceAnswer = new TraceAnswer.Broken("nothing was replayed", List.of());
    private final List<CycleRequest> cycleRequests = new ArrayList<>();
    private CycleAnswer cycleAnswer = new CycleAnswer.Broken("nothing was timed", List.of());
    private BiFunction<CycleShape, Integer, Optional<PeerTime>> python =
            (shape, objects) -> Optional.empty();
    private StudentRepository repository = new StudentRepository(Map.of(), Map.of());
    private Training training = () -> {};
    private boolean terminal;

    LabRun(Path home) {
        this.home = home;
        file("exercises/" + FOLDER + "/README.md", "# ex02\n");
    }

    LabRun judging(ExerciseResult result) {
        judge = (request, progress) -> Grades.of(result);
        return this;
    }

    LabRun judgedBy(Judge newJudge) {
        judge = newJudge;
        return this;
    }

    LabRun replaying(TraceAnswer answer) {
        traceAnswer = answer;
        return this;
    }

    LabRun timing(CycleAnswer answer) {
        cycleAnswer = answer;
        return this;
    }

    LabRun timingPython(BiFunction<CycleShape, Integer, Optional<PeerTime>> newPython) {
        python = newPython;
        return this;
    }

    LabRun training(Training newTraining) {
        training = newTraining;
        return this;
    }

    LabRun onATerminal() {
        terminal = true;
        return this;
    }

    LabRun with(String variable, Object value) {
        environment.put(variable, value.toString());
        return this;
    }

    LabRun starter(String path, String text) {
        starter.put(path, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    LabRun handingOut(StudentRepository newRepository) {
        repository = newRepository;
        return this;
    }

    LabRun file(String path, String text) {
        try {
            Path file = home.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return new Lab(
                        new Tools(
                                new Console(
                                        new PrintWriter(out),
                                        new PrintWriter(err),
                                        terminal,
                                        terminal ? Ink.COLOURED : Ink.PLAIN),
                                new Kit(home, home, environment, "1.2.3"),
                                this::graded,
                                this::replayed,
                                new Clock(),
                                new Shelf(),
                                training),
                        file -> Files.writeString(file, "jar"))
                .run(arguments);
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }

    Path path(String name) {
        return home.resolve(name);
    }

    String read(String name) {
        try {
            return Files.readString(home.resolve(name));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    GradingRequest lastRequest() {
        return requests.get(requests.size() - 1);
    }

    boolean hasJudged() {
        return !requests.isEmpty();
    }

    List<TraceRequest> traceRequests() {
        return traceRequests;
    }

    List<CycleRequest> cycleRequests() {
        return cycleRequests;
    }

    private TraceAnswer replayed(TraceRequest request, Progress progress) {
        traceRequests.add(request);
        progress.stage("ex03 raw allocator: replaying");
        return traceAnswer;
    }

    private Grade graded(GradingRequest request, Progress progress)
            throws pymemlab.grader.judge.CannotGrade {
        requests.add(request);
        progress.stage("ex02 dynamic array: running 31 tests");
        return judge.grade(request, progress);
    }

    /** Holds what it was given. */
    private final class Shelf implements Starters {

        @Override
        public Map<String, byte[]> sources(Exercise exercise) {
            return starter;
        }

        @Override
        public StudentRepository repository() {
            return repository;
        }
    }

    /** Answers what it was told to. */
    private final class Clock implements Benches {

        @Override
        public CycleAnswer time(CycleRequest request, Progress progress) {
            cycleRequests.add(request);
            progress.stage("ex07 cycle collector: timing");
            return cycleAnswer;
        }

        @Override
        public Optional<PeerTime> timePython(CycleShape shape, int objects) {
            return python.apply(shape, objects);
        }
    }
}
