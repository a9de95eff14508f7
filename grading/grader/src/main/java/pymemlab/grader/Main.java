package pymemlab.grader;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import pymemlab.grader.classroom.SessionOfStrangers;
import pymemlab.grader.classroom.Sitting;
import pymemlab.grader.cli.Benches;
import pymemlab.grader.cli.Console;
import pymemlab.grader.cli.Judge;
import pymemlab.grader.cli.Kit;
import pymemlab.grader.cli.Lab;
import pymemlab.grader.cli.Starters;
import pymemlab.grader.cli.Tools;
import pymemlab.grader.cli.Training;
import pymemlab.grader.harness.CycleShape;
import pymemlab.grader.judge.CannotGrade;
import pymemlab.grader.judge.CycleAnswer;
import pymemlab.grader.judge.CycleRequest;
import pymemlab.grader.judge.CycleTimer;
import pymemlab.grader.judge.Grader;
import pymemlab.grader.judge.GradingRequest;
import pymemlab.grader.judge.Limits;
import pymemlab.grader.judge.Progress;
import pymemlab.grader.judge.Tracer;
import pymemlab.grader.jvm.Archives;
import pymemlab.grader.peer.PeerTime;
import pymemlab.grader.peer.PythonCollector;
import pymemlab.grader.report.Ink;
import pymemlab.grader.result.Grade;

/** The program behind {@code ./lab}. */
public final class Main {

    private static final Duration PATIENCE_WITH_PYTHON = Duration.ofMinutes(3);

    private Main() {}

    /** Runs one command and ends the JVM with its exit status. */
    public static void main(String[] arguments) {
        System.exit(
                run(
                        arguments,
                        writer(new FileOutputStream(FileDescriptor.out), "stdout.encoding"),
                        writer(new FileOutputStream(FileDescriptor.err), "stderr.encoding")));
    }

    /** Runs one command and returns its exit status. */
    public static int run(String[] arguments, PrintWriter out, PrintWriter err) {
        // Points are written with the same digits everywhere.
        Locale.setDefault(Locale.ROOT);
        try {
            return new Lab(tools(out, err)).run(arguments);
        } finally {
            out.flush();
            err.flush();
        }
    }

    private static Tools tools(PrintWriter out, PrintWriter err) {
        boolean terminal = Boolean.getBoolean("pymemlab.tty") && System.console() != null;
        Ink ink = terminal && System.getenv("NO_COLOR") == null ? Ink.COLOURED : Ink.PLAIN;
        Path here = Path.of("").toAbsolutePath();
        Path home = Path.of(System.getProperty("pymemlab.home", here.toString()));
        String version =
                Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                        .orElse("dev");
        return new Tools(
                new Console(out, err, terminal, ink),
                new Kit(home, here, System.getenv(), version),
                judge(),
                (request, progress) -> new Tracer(Limits.STANDARD, progress).replay(request),
                benches(),
                Starters.in(Main.class.getProtectionDomain().getCodeSource().getLocation()),
                training());
    }

    private static Judge judge() {
        return new Judge() {
            @Override
            public Grade grade(GradingRequest request, Progress progress) throws CannotGrade {
                return new Grader(Limits.STANDARD, progress).grade(request);
            }

            @Override
            public Sitting sitting(Progress progress) {
                return new SessionOfStrangers(new Grader(Limits.STANDARD, progress).session());
            }
        };
    }

    private static Benches benches() {
        Optional<PythonCollector> python =
                PythonCollector.onPath(System.getenv(), CycleRequest.SEED, PATIENCE_WITH_PYTHON);
        return new Benches() {
            @Override
            public CycleAnswer time(CycleRequest request, Progress progress) throws CannotGrade {
                return new CycleTimer(Limits.STANDARD, progress).time(request);
            }

            @Override
            public Optional<PeerTime> timePython(CycleShape shape, int objects) {
                return python.flatMap(each -> each.time(shape, objects));
            }
        };
    }

    private static Training training() {
        String folder = System.getProperty(Archives.PROPERTY, "");
        return () -> {
            if (!folder.isEmpty()) {
                pymemlab.grader.judge.Training.into(Path.of(folder));
            }
        };
    }

    private static PrintWriter writer(OutputStream stream, String property) {
        Charset charset =
                Stream.of(property, "sun." + property)
                        .map(System::getProperty)
                        .filter(name -> name != null && Charset.isSupported(name))
                        .findFirst()
                        .map(Charset::forName)
                        .orElse(StandardCharsets.UTF_8);
        return new PrintWriter(new OutputStreamWriter(stream, charset));
    }
}
