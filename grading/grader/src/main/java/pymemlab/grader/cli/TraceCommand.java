package pymemlab.grader.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pymemlab.contracts.Exercise;
import pymemlab.contracts.pool.ObjectAllocatorExercise;
import pymemlab.contracts.raw.RawAllocatorExercise;
import pymemlab.contracts.trace.Trace;
import pymemlab.grader.judge.CannotGrade;
import pymemlab.grader.judge.TraceAnswer;
import pymemlab.grader.judge.TraceRequest;
import pymemlab.grader.report.TracePage;

/** Replays a trace on a raw allocator, or on an object allocator. */
@Command(
        name = "trace",
        mixinStandardHelpOptions = true,
        description = {
            "Replay a program's allocations on your raw allocator (exercise 3), or with --pool on your"
                    + " object allocator (exercise 4).",
            "",
            "It shows how much of the heap was put to use, what a call costs, and how the heap has"
                    + " grown; of an object allocator, what its arenas and pools were full of, and"
                    + " where it placed a block otherwise than CPython 3.8. Every answer is checked on the way. Nothing here gives or takes"
                    + " points."
        },
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Exit status: 0 replayed, 1 something was wrong on the way, 2 could not be done.",
            "",
            "Examples:",
            "  ./lab trace                       the names of the kit's own traces",
            "  ./lab trace coalesce-both         one of them",
            "  ./lab trace mine.rep              your own, in the format of the CS:APP malloc lab",
            "  ./lab trace json --on solutions   the reference instead of yours",
            "  ./lab trace json --pool           your object allocator"
        })
final class TraceCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "A trace of the kit, or a file. Without it, the kit's are listed.")
    private Optional<String> named;

    @Option(
            names = "--on",
            paramLabel = "DIR",
            description = "The folder that holds the exercises' folders; else the kit's exercises.")
    private Optional<Path> folder;

    @Option(
            names = "--pool",
            description = "Replay on the object allocator of exercise 4, over the kit's arenas.")
    private boolean onPools;

    @Option(
            names = "--time",
            description =
                    "Look at the clock as well: median nanoseconds a call, with the machine's"
                            + " counters on and off. With --pool, of blocks of 1 to 512 bytes only.")
    private boolean timed;

    @Option(names = "--seed", paramLabel = "N", description = "Write other bytes into the blocks.")
    private Optional<Long> seed;

    @Option(names = "--list", description = "List the kit's traces.")
    private boolean list;

    private final Tools tools;

    TraceCommand(Tools tools) {
        this.tools = tools;
    }

    @Override
    public Integer call() throws CannotGrade {
        TracePage page = new TracePage(tools.console().ink());
        if (list || named.isEmpty()) {
            tools.console().show(page.names());
            return ExitCode.DONE;
        }
        Trace trace = new TraceShelf(tools.kit()).find(named.get());
        TraceAnswer answer = replay(trace);
        tools.console().show(page.of(trace, answer));
        return answer instanceof TraceAnswer.Measured ? ExitCode.DONE : ExitCode.NOT_COMPLETE;
    }

    private TraceAnswer replay(Trace trace) throws CannotGrade {
        Path submission = Submission.in(folder.orElse(tools.kit().exercises()), tools.kit());
        OptionalLong chosenSeed = seed.map(OptionalLong::of).orElseGet(OptionalLong::empty);
        Exercise exercise =
                onPools ? ObjectAllocatorExercise.EXERCISE : RawAllocatorExercise.EXERCISE;
        TraceRequest request = new TraceRequest(submission, exercise, trace, chosenSeed, timed);
        try (Stages stages = tools.passingStages()) {
            return tools.replays().replay(request, stages);
        }
    }
}
