package pymemlab.grader.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pymemlab.grader.starter.RepositoryUpdate;
import pymemlab.grader.starter.StudentRepository;
import pymemlab.grader.text.Clean;

/** Writes a repository that an instructor hands out. */
@Command(
        name = "starter",
        mixinStandardHelpOptions = true,
        description = {
            "Write a repository for students: the exercises, the grader, a workflow for GitHub.",
            "",
            "It holds no solutions and needs a JDK 17 or newer, nothing else. With --update it brings"
                    + " the kit's files in a student's repository up to date: no file below an"
                    + " exercise's src/main changes, and whatever else the student changed stays"
                    + " beside the new file, as README.md.bak-1, then -2 and so on."
        },
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Examples:",
            "  ./lab starter ../memory-lab                 a new one, in an empty folder",
            "  ./lab starter --update ../memory-lab        after the kit has changed"
        })
final class StarterCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "A new or empty folder; or one to update.")
    private Path named;

    @Option(names = "--update", description = "Bring the kit's files there up to date.")
    private boolean update;

    private final Tools tools;

    StarterCommand(Tools tools) {
        this.tools = tools;
    }

    @Override
    public Integer call() {
        Path folder = tools.kit().here().resolve(named).normalize();
        String shown = Clean.line(tools.kit().shown(folder));
        if (update) {
            mustBeRepository(folder, shown);
        } else {
            mustBeEmpty(folder, shown);
        }
        StudentRepository repository = tools.starters().repository();
        List<String> changes = written(repository, folder, shown);
        tools.console().show(update ? updated(changes, shown) : handedOut(repository, shown));
        return ExitCode.DONE;
    }

    private static List<String> written(StudentRepository repository, Path folder, String shown) {
        try {
            return new RepositoryUpdate(folder).to(repository);
        } catch (NotDirectoryException link) {
            throw new Refused(
                    "starter needs '%s' in '%s' to be a folder, but it is a link or a file. Move it away."
                            .formatted(Clean.line(link.getMessage()), shown));
        } catch (IOException failed) {
            throw new Refused(
                    "starter needs to write to '%s', but cannot (%s). Give yourself the right and try again."
                            .formatted(shown, failed.getClass().getSimpleName()));
        }
    }

    private static String handedOut(StudentRepository repository, String shown) {
        long bytes =
                Stream.of(repository.kitFiles(), repository.learnerFiles())
                        .flatMap(files -> files.values().stream())
                        .mapToLong(content -> content.length)
                        .sum();
        int files = repository.kitFiles().size() + repository.learnerFiles().size();
        return String.format(
                Locale.ROOT,
                "  %s  %d files, %.1f MB\n\n"
                        + "Try it:       cd %s && ./lab check 1\n"
                        + "Hand it out:  git init, git add --all, git commit; then push it as a"
                        + " template.\n",
                shown,
                files,
                bytes / 1e6,
                typed(shown));
    }

    /** As a shell takes it for one word. */
    private static String typed(String path) {
        return path.matches("[\\w./+-]+") ? path : "'" + path.replace("'", "'\\''") + "'";
    }

    private static String updated(List<String> changes, String shown) {
        if (changes.isEmpty()) {
            return "  %s is up to date.\n".formatted(shown);
        }
        StringBuilder text = new StringBuilder();
        changes.forEach(change -> text.append("  ").append(change).append('\n'));
        return text.append(
                        "\nNo file below an exercise's src/main was changed. Look at it with git diff.\n")
                .toString();
    }

    private static void mustBeRepository(Path folder, String shown) {
        if (!Files.isDirectory(
                folder.resolve(StudentRepository.FOLDER), LinkOption.NOFOLLOW_LINKS)) {
            throw new Refused(
                    "--update needs a repository from ./lab starter, but '%s' has no %s. Name one, or leave --update out."
                            .formatted(shown, StudentRepository.FOLDER));
        }
    }

    private static void mustBeEmpty(Path folder, String shown) {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new Refused(
                    "starter needs a new or empty folder, but '%s' is none. Name another."
                            .formatted(shown));
        }
        try (Stream<Path> inside = Files.list(folder)) {
            if (inside.findAny().isPresent()) {
                boolean isRepository = Files.isDirectory(folder.resolve(StudentRepository.FOLDER));
                throw new Refused(
                        "starter needs a new or empty folder, but '%s' holds files. Name another%s."
                                .formatted(shown, isRepository ? ", or add --update" : ""));
            }
        } catch (IOException failed) {
            throw new Refused(
                    "starter needs to read '%s', but cannot. Give yourself the right and try again."
                            .formatted(shown));
        }
    }
}
