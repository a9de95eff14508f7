package pymemlab.grader.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import pymemlab.contracts.Exercise;
import pymemlab.grader.starter.Restored;
import pymemlab.grader.text.Clean;

/** Puts the starter's files back. */
@Command(
        name = "reset",
        mixinStandardHelpOptions = true,
        description = {
            "Put the starter's files of one exercise back.",
            "",
            "Nothing is lost: each file that you had changed stays beside the new one, as"
                    + " GrowableArray.java.bak-1, then -2 and so on. Files that the starter does not"
                    + " have are left alone."
        },
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n")
final class ResetCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "EX",
            description = "The exercise: 2, dynamic-array or ex02-dynamic-array.")
    private String named;

    private final Tools tools;

    ResetCommand(Tools tools) {
        this.tools = tools;
    }

    @Override
    public Integer call() {
        Exercise exercise = Exercises.named(named);
        Map<String, byte[]> sources = tools.starters().sources(exercise);
        if (sources.isEmpty()) {
            throw new Refused(
                    "reset needs the starter of exercise %s, but this kit holds none. Get the kit anew."
                            .formatted(exercise.number()));
        }
        Path folder = tools.kit().exercises().resolve(exercise.folder());
        for (Map.Entry<String, byte[]> source : sources.entrySet()) {
            restore(folder.resolve(source.getKey()), source.getValue());
        }
        tools.console().show("\nCheck it: ./lab check %s\n".formatted(exercise.number()));
        return ExitCode.DONE;
    }

    private void restore(Path file, byte[] source) {
        String name = Clean.line(tools.kit().shown(file));
        try {
            tools.console().show("  " + name + "  " + new Restored(file).to(source) + "\n");
        } catch (IOException failed) {
            throw new Refused(
                    "reset needs to write '%s', but cannot (%s). Give yourself the right and try again."
                            .formatted(name, failed.getClass().getSimpleName()));
        }
    }
}
