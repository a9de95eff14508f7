package pymemlab.grader.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import pymemlab.grader.judge.CannotGrade;

/** Loads what later runs will load; the launcher archives it. */
@Command(
        name = "prepare",
        hidden = true,
        mixinStandardHelpOptions = true,
        description = "Prepare the archives that make later runs start faster.")
final class PrepareCommand implements Callable<Integer> {

    private final Tools tools;

    PrepareCommand(Tools tools) {
        this.tools = tools;
    }

    @Override
    public Integer call() throws CannotGrade {
        new Rehearsal(tools).perform();
        tools.training().run();
        return ExitCode.DONE;
    }
}
