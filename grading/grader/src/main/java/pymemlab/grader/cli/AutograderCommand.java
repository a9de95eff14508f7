package pymemlab.grader.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pymemlab.contracts.Exercise;
import pymemlab.grader.autograder.Bundle;
import pymemlab.grader.autograder.Bundle.JarWriter;
import pymemlab.grader.autograder.Service;
import pymemlab.grader.text.Clean;

/** Writes the bundle of an autograder. */
@Command(
        name = "autograder",
        mixinStandardHelpOptions = true,
        description = {
            "Write an autograder for Gradescope or Classroom 50.",
            "",
            "The folder then holds the service's scripts and the kit's jar, ready to upload."
        },
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Examples:",
            "  ./lab autograder gradescope build/gradescope           the whole course",
            "  ./lab autograder classroom50 build/raw --exercise 3    one assignment"
        })
final class AutograderCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "SERVICE", description = "gradescope or classroom50.")
    private String named;

    @Parameters(index = "1", paramLabel = "DIR", description = "A folder that is empty or new.")
    private Path folder;

    @Option(
            names = "--exercise",
            paramLabel = "EX",
            description = "Judge this exercise only; may be given several times.")
    private List<String> exercises = List.of();

    private final Tools tools;
    private final JarWriter jar;

    AutograderCommand(Tools tools, JarWriter jar) {
        this.tools = tools;
        this.jar = jar;
    }

    @Override
    public Integer call() {
        Service service = Service.named(named).orElseThrow(this::unknown);
        Bundle bundle = new Bundle(service, chosen());
        Path target = tools.kit().here().resolve(folder);
        try {
            mustBeEmpty(target);
            Files.createDirectories(target);
            bundle.into(target, jar).forEach(this::tell);
        } catch (IOException failed) {
            throw new Refused(
                    "An autograder needs to be written to '%s', but cannot (%s). Name another folder."
                            .formatted(shown(target), failed.getClass().getSimpleName()));
        }
        tools.console().show("\nWorth %s points. %s\n".formatted(bundle.points(), service.next()));
        return ExitCode.DONE;
    }

    private List<Exercise> chosen() {
        return exercises.isEmpty()
                ? Exercises.all()
                : exercises.stream().map(Exercises::named).distinct().toList();
    }

    private void mustBeEmpty(Path target) throws IOException {
        if (!Files.exists(target)) {
            return;
        }
        if (!Files.isDirectory(target)) {
            throw new Refused(
                    "An autograder needs a folder that is empty or new, but '%s' is a file. Name another."
                            .formatted(shown(target)));
        }
        try (Stream<Path> inside = Files.list(target)) {
            if (inside.findAny().isPresent()) {
                throw new Refused(
                        "An autograder needs a folder that is empty or new, but '%s' holds files. Name another."
                                .formatted(shown(target)));
            }
        }
    }

    private void tell(Path file) {
        tools.console()
                .show(
                        String.format(
                                Locale.ROOT,
                                "  %s  %,d bytes\n",
                                shown(file),
                                file.toFile().length()));
    }

    private String shown(Path path) {
        return Clean.line(tools.kit().shown(path));
    }

    private Refused unknown() {
        List<String> names = Arrays.stream(Service.values()).map(Service::label).toList();
        String guess =
                Nearest.to(named, names)
                        .map(near -> " Did you mean %s?".formatted(near))
                        .orElse("");
        return new Refused(
                "There is no autograder '%s'.%s Ask for gradescope or classroom50."
                        .formatted(Clean.line(named), guess));
    }
}
