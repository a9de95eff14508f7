package pymemlab.grader.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code ./lab} itself: without a command it says what there is. */
@Command(
        name = "lab",
        mixinStandardHelpOptions = true,
        description = {
            "Build Python's memory manager in Java, one layer at a time.",
            "",
            "Edit the classes below exercises/, then ask how you are doing:"
        },
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Examples:",
            "  ./lab check 2         judge exercise 2 and show the first broken rule",
            "  ./lab hint 2          a hint for the step that you are at",
            "  ./lab progress        the whole course with your points",
            "  ./lab grade .         judge everything, as the autograder does",
            "",
            "Every command explains itself: ./lab check --help"
        })
final class LabCommand implements Callable<Integer> {

    @Option(
            names = "--stacktrace",
            scope = ScopeType.INHERIT,
            description = "Show where in the grader an internal error arose.")
    private boolean stacktrace;

    @Spec private CommandSpec spec;

    private final Tools tools;

    LabCommand(Tools tools) {
        this.tools = tools;
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(tools.console().out());
        return ExitCode.DONE;
    }

    boolean wantsStacktrace() {
        return stacktrace || tools.kit().environment().containsKey("PYMEMLAB_DEBUG");
    }
}
