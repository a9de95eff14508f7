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
import pymemlab.grader.report.CheckText;
import pymemlab.grader.report.Standing;
import pymemlab.grader.result.ExerciseResult;
import pymemlab.grader.result.ExerciseStatus;
import pymemlab.grader.result.RuleStatus;

/** Judges one exercise for the learner who works on it. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Judge one exercise and show the first broken rule whole.",
            "",
            "The points are those that ./lab grade gives. Mend the rule that is shown, then check"
                    + " again. What the code does comes first, step by step; then how it is built,"
                    + " and what it costs."
        },
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Exit status: 0 complete, 1 not complete, 2 could not be judged.",
            "",
            "Examples:",
            "  ./lab check                               the one that you edited last, or the next",
            "  ./lab check dynamic-array                 by name",
            "  ./lab check 2 --rule ARR-6 --seed 42      one rule, the same random calls"
        })
final class CheckCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..1",
            paramLabel = "EX",
            description =
                    "The exercise: 2, dynamic-array or ex02-dynamic-array. Without it, the one that"
                            + " you edited since the last check, or are at.")
    private Optional<String> named;

    @Option(
            names = "--in",
            paramLabel = "DIR",
            description = "The folder that holds the exercises' folders; else the kit's exercises.")
    private Optional<Path> folder;

    @Option(names = "--rule", paramLabel = "ID", description = "Judge this rule alone.")
    private Optional<String> rule;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Make the random choices of an earlier run, whose report names N.")
    private Optional<Long> seed;

    @Option(names = "--all", description = "Show every broken rule, not only the first.")
    private boolean all;

    private final Tools tools;
    private final Notebook notebook;

    CheckCommand(Tools tools) {
        this.tools = tools;
        notebook = new Notebook(tools.kit().here());
    }

    @Override
    public Integer call() throws CannotGrade {
        List<Exercise> candidates = candidates();
        Path submission = Submission.in(folder.orElse(tools.kit().exercises()), tools.kit());
        if (rule.isPresent()) {
            return checkRule(submission, candidates.get(0), rule.get());
        }
        ExerciseResult result = firstUnfinished(submission, candidates);
        CheckText text = new CheckText(tools.console().ink());
        tools.console().show(all ? text.full(result) : text.brief(result));
        if (folder.isEmpty()) {
            remember(result); // Somebody else's work says nothing about where this learner is.
        }
        return exitCode(result);
    }

    private int checkRule(Path submission, Exercise exercise, String wanted) throws CannotGrade {
        String id = Rules.named(wanted, exercise);
        ExerciseResult result = judge(submission, exercise, Set.of(id));
        tools.console().show(new CheckText(tools.console().ink()).rule(result, id));
        boolean stands =
                result.rules().stream()
                        .anyMatch(
                                each ->
                                        each.rule().id().equals(id)
                                                && each.status() == RuleStatus.PASSED);
        return stands ? ExitCode.DONE : Math.max(exitCode(result), ExitCode.NOT_COMPLETE);
    }

    private List<Exercise> candidates() {
        Optional<Exercise> chosen =
                named.map(Exercises::named)
                        .or(() -> rule.flatMap(Rules::exerciseWith))
                        .or(this::editedSinceTheLastCheck)
                        .or(notebook::exercise);
        return chosen.map(List::of).orElseGet(Exercises::all);
    }

    private Optional<Exercise> editedSinceTheLastCheck() {
        if (folder.isPresent()) {
            return Optional.empty();
        }
        return new LastEdit(tools.kit().exercises(), tools.starters()).after(notebook.time());
    }

    private ExerciseResult firstUnfinished(Path submission, List<Exercise> candidates)
            throws CannotGrade {
        ExerciseResult result = judge(submission, candidates.get(0), Set.of());
        for (Exercise next : candidates.subList(1, candidates.size())) {
            if (result.status() != ExerciseStatus.COMPLETE) {
                return result;
            }
            result = judge(submission, next, Set.of());
        }
        return result;
    }

    private ExerciseResult judge(Path submission, Exercise exercise, Set<String> onlyRules)
            throws CannotGrade {
        OptionalLong chosenSeed = seed.map(OptionalLong::of).orElseGet(OptionalLong::empty);
        GradingRequest request =
                new GradingRequest(submission, List.of(exercise), chosenSeed, onlyRules);
        try (Stages stages = tools.passingStages()) {
            return tools.judge().grade(request, stages).exercises().get(0);
        }
    }

    private void remember(ExerciseResult result) {
        Exercise exercise = result.exercise();
        Optional<Integer> step = new Standing(result).step();
        if (step.isPresent()) {
            notebook.remember(exercise, step.get());
        } else {
            notebook.remember(Exercises.after(exercise).orElse(exercise), 1);
        }
    }

    private static int exitCode(ExerciseResult result) {
        return switch (result.status()) {
            case COMPLETE -> ExitCode.DONE;
            case INFRASTRUCTURE_ERROR -> ExitCode.REFUSED;
            default -> ExitCode.NOT_COMPLETE;
        };
    }
}
