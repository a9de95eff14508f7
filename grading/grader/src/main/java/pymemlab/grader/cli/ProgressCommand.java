package pymemlab.grader.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import pymemlab.grader.judge.CannotGrade;
import pymemlab.grader.judge.GradingRequest;
import pymemlab.grader.report.CourseMap;
import pymemlab.grader.result.Grade;

/** Shows the course with the learner's points. */
@Command(
        name = "progress",
        mixinStandardHelpOptions = true,
        description = "Judge every exercise and show the course map with your points.",
        optionListHeading = "%nOptions:%n")
final class ProgressCommand implements Callable<Integer> {

    @Option(
            names = "--in",
            paramLabel = "DIR",
            description = "The folder that holds the exercises' folders; else the kit's exercises.")
    private Optional<Path> folder;

    private final Tools tools;

    ProgressCommand(Tools tools) {
        this.tools = tools;
    }

    @Override
    public Integer call() throws CannotGrade {
        Path submission = Submission.in(folder.orElse(tools.kit().exercises()), tools.kit());
        tools.console().show(new CourseMap(tools.console().ink()).of(judge(submission)));
        return ExitCode.DONE;
    }

    private Grade judge(Path submission) throws CannotGrade {
        GradingRequest request =
                new GradingRequest(submission, Exercises.all(), OptionalLong.empty(), Set.of());
        try (Stages stages = tools.passingStages()) {
            return tools.judge().grade(request, stages);
        }
    }
}
