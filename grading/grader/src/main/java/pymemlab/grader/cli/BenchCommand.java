package pymemlab.grader.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pymemlab.grader.judge.CannotGrade;
import pymemlab.grader.judge.CycleAnswer;
import pymemlab.grader.judge.CycleAnswer.Line;
import pymemlab.grader.judge.CycleAnswer.Timed;
import pymemlab.grader.judge.CycleRequest;
import pymemlab.grader.peer.PeerTime;
import pymemlab.grader.report.CyclePage;
import pymemlab.grader.text.Clean;

/** Looks at the clock, beside CPython's own. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = {
            "Time your cycle collector (exercise 7) beside Python's.",
            "",
            "It builds large graphs, has each collected again and again, and shows the median"
                    + " nanoseconds for each object and reference. Where a python3 is on the path,"
                    + " it runs gc.collect() on the same graphs. Every result is checked. It takes"
                    + " some minutes, and nothing here gives or takes points."
        },
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Exit status: 0 measured, 1 something was wrong on the way, 2 could not be done.",
            "",
            "Examples:",
            "  ./lab bench cycles                    yours",
            "  ./lab bench cycles --on solutions     the reference instead",
            "  ./lab bench cycles --objects 10000    smaller graphs only"
        })
final class BenchCommand implements Callable<Integer> {

    private static final String CYCLES = "cycles";
    private static final List<Integer> SIZES = List.of(100_000, 1_000_000);
    private static final int FEWEST = 1_000;
    private static final int MOST = 1_000_000;

    @Parameters(paramLabel = "NAME", description = "What is to be timed: cycles.")
    private String name;

    @Option(
            names = "--on",
            paramLabel = "DIR",
            description = "The folder that holds the exercises' folders; else the kit's exercises.")
    private Optional<Path> folder;

    @Option(
            names = "--objects",
            paramLabel = "N",
            description = "Graphs of so many objects only; else of 100,000 and of 1,000,000.")
    private Optional<Integer> objects;

    private final Tools tools;

    BenchCommand(Tools tools) {
        this.tools = tools;
    }

    @Override
    public Integer call() throws CannotGrade {
        if (!name.equals(CYCLES)) {
            throw new Refused(
                    "There is no bench '%s'. Ask for ./lab bench cycles."
                            .formatted(Clean.line(name)));
        }
        Path submission = Submission.in(folder.orElse(tools.kit().exercises()), tools.kit());
        CycleRequest request = new CycleRequest(submission, sizes());
        Timing timing = time(request);
        tools.console()
                .show(new CyclePage(tools.console().ink()).of(timing.answer(), timing.peers()));
        return timing.answer() instanceof Timed ? ExitCode.DONE : ExitCode.NOT_COMPLETE;
    }

    private Timing time(CycleRequest request) throws CannotGrade {
        try (Stages stages = tools.passingStages()) {
            CycleAnswer answer = tools.benches().time(request, stages);
            return new Timing(answer, peers(answer, stages));
        }
    }

    private List<Integer> sizes() {
        objects.filter(asked -> asked < FEWEST || asked > MOST)
                .ifPresent(
                        asked -> {
                            throw new Refused(
                                    "A bench needs %,d to %,d objects, but --objects asks for %,d. Choose a number between."
                                            .formatted(FEWEST, MOST, asked));
                        });
        return objects.map(List::of).orElse(SIZES);
    }

    private List<Optional<PeerTime>> peers(CycleAnswer answer, Stages stages) {
        List<Optional<PeerTime>> peers = new ArrayList<>();
        if (answer instanceof Timed timed) {
            for (Line line : timed.lines()) {
                stages.stage(
                        "Python: %,d objects, %s".formatted(line.objects(), line.shape().words()));
                peers.add(tools.benches().timePython(line.shape(), line.objects()));
            }
        }
        return peers;
    }

    /** An answer, and for each of its lines what Python took. */
    private record Timing(CycleAnswer answer, List<Optional<PeerTime>> peers) {}
}
