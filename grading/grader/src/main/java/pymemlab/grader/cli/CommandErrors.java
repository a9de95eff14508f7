package pymemlab.grader.cli;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

import pymemlab.grader.judge.CannotGrade;
import pymemlab.grader.text.Clean;

import java.util.List;

/** Turns everything that goes wrong into one sentence. */
final class CommandErrors implements IParameterExceptionHandler, IExecutionExceptionHandler {

    private final Console console;
    private final LabCommand lab;

    CommandErrors(Console console, LabCommand lab) {
        this.console = console;
        this.lab = lab;
    }

    @Override
    public int handleParseException(ParameterException failure, String[] args) {
        CommandLine command = failure.getCommandLine();
        console.complain(
                "%s ./%s --help shows what there is."
                        .formatted(sentence(failure), command.getCommandSpec().qualifiedName(" ")));
        return ExitCode.REFUSED;
    }

    @Override
    public int handleExecutionException(
            Exception failure, CommandLine command, ParseResult arguments) {
        return failed(failure);
    }

    /** Says what went wrong, and what to do about it. */
    int failed(Throwable failure) {
        if (failure instanceof Refused || failure instanceof CannotGrade) {
            console.complain(Clean.line(failure.getMessage()));
        } else {
            console.complain(
                    "The grader itself failed: %s. Run it again with --stacktrace and report what it prints."
                            .formatted(Clean.line(failure.toString())));
        }
        if (lab.wantsStacktrace()) {
            failure.printStackTrace(console.err());
            console.err().flush();
        }
        return ExitCode.REFUSED;
    }

    private static String sentence(ParameterException failure) {
        if (failure instanceof UnmatchedArgumentException unmatched) {
            return sentence(unmatched);
        }
        String text =
                failure instanceof MissingParameterException missing
                        ? "%s is missing".formatted(names(missing))
                        : failure.getMessage();
        return Clean.line(text).replaceFirst("\\.?$", ".");
    }

    private static String names(MissingParameterException missing) {
        return String.join(
                " and ", missing.getMissing().stream().map(spec -> spec.paramLabel()).toList());
    }

    private static String sentence(UnmatchedArgumentException unmatched) {
        String word = unmatched.getUnmatched().get(0);
        String what =
                unmatched.isUnknownOption()
                        ? "option"
                        : unmatched.getCommandLine().getSubcommands().isEmpty()
                                ? "argument"
                                : "command";
        List<String> guesses = unmatched.getSuggestions();
        String guess = guesses.isEmpty() ? "" : " Did you mean %s?".formatted(guesses.get(0));
        return "There is no %s '%s'.%s".formatted(what, Clean.line(word), Clean.line(guess));
    }
}
