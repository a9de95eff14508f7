package pymemlab.grader.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pymemlab.contracts.Exercise;
import pymemlab.grader.text.Clean;

/** Shows the next hint of a step. */
@Command(
        name = "hint",
        mixinStandardHelpOptions = true,
        description = {
            "Show the next hint of a step, the weakest first.",
            "",
            "Every step has three: a question, a direction, and pseudocode. Try each before you ask"
                    + " for the next one; a hint costs no points."
        },
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Examples:",
            "  ./lab hint 2            the step that your last check stopped at",
            "  ./lab hint 2 3          step 3 of exercise 2",
            "  ./lab hint 2 3 --again  from the first hint on"
        })
final class HintCommand implements Callable<Integer> {

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "EX",
            description = "The exercise: 2, dynamic-array or ex02-dynamic-array.")
    private Optional<String> named;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "STEP",
            description = "The step's number; else the one that your last check stopped at.")
    private Optional<Integer> asked;

    @Option(names = "--again", description = "Begin again with the first hint.")
    private boolean again;

    private final Tools tools;
    private final Notebook notebook;

    HintCommand(Tools tools) {
        this.tools = tools;
        notebook = new Notebook(tools.kit().here());
    }

    @Override
    public Integer call() {
        Exercise exercise =
                named.map(Exercises::named)
                        .or(notebook::exercise)
                        .orElseGet(() -> Exercises.all().get(0));
        HintBook.Step step = step(exercise);
        if (again) {
            notebook.forgetHints(exercise, step.number());
        }
        int shown = notebook.hintsShown(exercise, step.number());
        tools.console()
                .show(
                        shown < step.hints().size()
                                ? next(exercise, step, shown)
                                : noMore(exercise, step));
        return ExitCode.DONE;
    }

    private String next(Exercise exercise, HintBook.Step step, int shown) {
        HintBook.Hint hint = step.hints().get(shown);
        notebook.rememberHint(exercise, step.number());
        return "%s · step %s %s · %s\n\n%s\n"
                .formatted(
                        exercise.title(),
                        step.number(),
                        Clean.line(step.title()),
                        Clean.line(hint.title()),
                        Clean.block(hint.text()).indent(2).stripTrailing());
    }

    private static String noMore(Exercise exercise, HintBook.Step step) {
        return "You have seen all %s hints of step %s. ./lab hint %s %s --again begins again.\n"
                .formatted(step.hints().size(), step.number(), exercise.number(), step.number());
    }

    private HintBook.Step step(Exercise exercise) {
        int number = asked.or(() -> notebook.step(exercise)).orElse(1);
        int steps = exercise.steps().size();
        if (number < 1 || number > steps) {
            throw new Refused(
                    "Exercise %s has steps 1 to %s, but not %s. Name one of them."
                            .formatted(exercise.number(), steps, number));
        }
        return book(exercise).steps().stream()
                .filter(step -> step.number() == number)
                .filter(step -> !step.hints().isEmpty())
                .findFirst()
                .orElseThrow(
                        () ->
                                new Refused(
                                        "%s/HINTS.md has no hints for step %s. Read the step in the README."
                                                .formatted(exercise.folder(), number)));
    }

    private HintBook book(Exercise exercise) {
        Path file = tools.kit().exercises().resolve(exercise.folder()).resolve("HINTS.md");
        try {
            return HintBook.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (IOException missing) {
            throw new Refused(
                    "Hints need the file '%s', but it cannot be read. Take it back from the starter."
                            .formatted(Clean.line(tools.kit().shown(file))));
        }
    }
}
