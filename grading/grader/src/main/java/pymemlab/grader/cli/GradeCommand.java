package pymemlab.grader.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pymemlab.contracts.Exercise;
import pymemlab.grader.judge.CannotGrade;
import pymemlab.grader.judge.GradingRequest;
import pymemlab.grader.report.GradeTable;
import pymemlab.grader.result.ExerciseStatus;
import pymemlab.grader.result.Grade;

/** Judges a whole submission, for an autograder or an instructor. */
@Command(
        name = "grade",
        mixinStandardHelpOptions = true,
        description = {
            "Judge a whole submission and write reports.",
            "",
            "The same work gets the same points everywhere: the seed is made from the sources."
        },
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Exit status: 0 when grading came to its end, whatever the points; 2 when it did not.",
            "",
            "Examples:",
            "  ./lab grade .                             this repository",
            "  ./lab grade solutions                     the reference: full points",
            "  ./lab grade . --github --json grade.json  in a job of GitHub Actions"
        })
final class GradeCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "DIR",
            description = "The folder that holds the exercises' folders, or a repository.")
    private Path folder;

    @Option(
            names = "--exercise",
            paramLabel = "EX",
            description = "Judge this exercise only; may be given several times.")
    private List<String> named = List.of();

    @Option(names = "--seed", paramLabel = "N", description = "Make other random choices.")
    private Optional<Long> seed;

    @Option(names = "--json", paramLabel = "FILE", description = "Write pymemlab/result/v1.")
    private Optional<Path> json;

    @Option(names = "--markdown", paramLabel = "FILE", description = "Write a page for people.")
    private Optional<Path> markdown;

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Write a page with pictures, in one file.")
    private Optional<Path> html;

    @Option(names = "--junit", paramLabel = "FILE", description = "Write JUnit XML.")
    private Optional<Path> junit;

    @Option(
            names = "--gradescope",
            paramLabel = "FILE",
            description = "Write Gradescope's results.json.")
    private Optional<Path> gradescope;

    @Option(
            names = "--classroom50",
            paramLabel = "FILE",
            description = "Write Classroom 50's result.json; its variables must be set.")
    private Optional<Path> classroom50;

    @Option(
            names = "--csv",
            paramLabel = "FILE",
            description = "Write a row for each rule, for a spreadsheet.")
    private Optional<Path> csv;

    @Option(
            names = "--github",
            description =
                    "Write the job summary, annotations and the output 'result' that GitHub"
                            + " Classroom's reporter reads.")
    private boolean github;

    private final Tools tools;

    GradeCommand(Tools tools) {
        this.tools = tools;
    }

    @Override
    public Integer call() throws CannotGrade {
        Kit kit = tools.kit();
        Path submission = Submission.in(folder, kit);
        GradingRequest request = request(submission);
        try (Outputs outputs = new Outputs(kit.here())) {
            json.ifPresent(outputs::json);
            markdown.ifPresent(outputs::markdown);
            html.ifPresent(outputs::html);
            junit.ifPresent(outputs::junit);
            gradescope.ifPresent(outputs::gradescope);
            classroom50.ifPresent(file -> outputs.classroom50(file, kit.environment()));
            csv.ifPresent(outputs::csv);
            Optional<GitHubJob> job =
                    github ? Optional.of(GitHubJob.of(kit, submission)) : Optional.empty();
            Grade grade = judge(request);
            tools.console().show(new GradeTable().of(grade));
            outputs.write(grade);
            job.ifPresent(each -> each.report(grade, tools.console()));
            return exitCode(grade);
        }
    }

    private GradingRequest request(Path submission) {
        List<Exercise> exercises =
                named.isEmpty()
                        ? Exercises.all()
                        : named.stream().map(Exercises::named).distinct().toList();
        OptionalLong chosenSeed = seed.map(OptionalLong::of).orElseGet(OptionalLong::empty);
        return new GradingRequest(submission, exercises, chosenSeed, Set.of());
    }

    private Grade judge(GradingRequest request) throws CannotGrade {
        try (Stages stages = tools.loggedStages()) {
            return tools.judge().grade(request, stages);
        }
    }

    private static int exitCode(Grade grade) {
        boolean doubtful =
                grade.exercises().stream()
                        .anyMatch(each -> each.status() == ExerciseStatus.INFRASTRUCTURE_ERROR);
        return doubtful ? ExitCode.REFUSED : ExitCode.DONE;
    }
}
