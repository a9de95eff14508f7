package pymemlab.grader.cli;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import pymemlab.grader.judge.CannotGrade;
import pymemlab.grader.text.Clean;

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
        ParameterException cause = cause(failure);
        console.complain(
                "%s ./%s --help shows what there is."
                        .formatted(sentence(cause), command.getCommandSpec().qualifiedName(" ")));
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

    /** An option that is missing was misspelt, if there is one that nobody knows. */
    private static ParameterException cause(ParameterException failure) {
        List<String> unknown = failure.getCommandLine().getUnmatchedArguments();
        return failure instanceof MissingParameterException
                        && unknown.stream().anyMatch(word -> word.startsWith("-"))
                ? new UnmatchedArgumentException(failure.getCommandLine(), unknown)
                : failure;
    }

    private static String sentence(ParameterException failure) {
        if (failure instanceof UnmatchedArgumentException unmatched) {
            return sentence(unmatched);
        }
        Optional<ArgSpec> about = about(failure);
        if (about.isPresent() && about.get() instanceof OptionSpec option) {
            return option.typeInfo().getActualGenericTypeArguments().contains(Long.class.getName())
                    ? "%s needs a whole number%s.".formatted(option.longestName(), but(failure))
                    : "%s needs %s.".formatted(option.longestName(), option.paramLabel());
        }
        if (failure instanceof MissingParameterException) {
            return about.map(ArgSpec::paramLabel).orElse("A word") + " is missing.";
        }
        return Clean.line(failure.getMessage()).replaceFirst("\\.?$", ".");
    }

    private static Optional<ArgSpec> about(ParameterException failure) {
        return failure instanceof MissingParameterException missing
                ? missing.getMissing().stream().findFirst()
                : Optional.ofNullable(failure.getArgSpec());
    }

    private static String but(ParameterException failure) {
        return failure.getValue() == null
                ? ""
                : ", but '%s' is none".formatted(Clean.line(failure.getValue()));
    }

    private static String sentence(UnmatchedArgumentException unmatched) {
        String word = unmatched.getUnmatched().get(0);
        String what =
                unmatched.isUnknownOption()
                        ? "option"
                        : unmatched.getCommandLine().getSubcommands().isEmpty()
                                ? "argument"
                                : "command";
        String guess = guess(unmatched).map(" Did you mean %s?"::formatted).orElse("");
        return "There is no %s '%s'.%s".formatted(what, Clean.line(word), Clean.line(guess));
    }

    /** Picocli's own guess knows of letters that are missing, not of those that changed places. */
    private static Optional<String> guess(UnmatchedArgumentException unmatched) {
        Set<String> options =
                unmatched.isUnknownOption()
                        ? unmatched.getCommandLine().getCommandSpec().optionsMap().keySet()
                        : Set.of();
        return unmatched.getSuggestions().stream()
                .findFirst()
                .or(() -> Nearest.to(unmatched.getUnmatched().get(0), options));
    }
}
