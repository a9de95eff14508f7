package pymemlab.grader.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import pymemlab.grader.report.GitHubReport;
import pymemlab.grader.result.Grade;
import pymemlab.grader.text.Clean;

/** The step of a GitHub Actions job that grading runs in. */
final class GitHubJob {

    private static final String OUTPUT = "GITHUB_OUTPUT";
    private static final String SUMMARY = "GITHUB_STEP_SUMMARY";

    private final Path output;
    private final Optional<Path> summary;
    private final GitHubReport report;

    private GitHubJob(Path output, Optional<Path> summary, GitHubReport report) {
        this.output = output;
        this.summary = summary;
        this.report = report;
    }

    /** The job that the environment tells of, with files that can be written. */
    static GitHubJob of(Kit kit, Path submission) {
        Path output =
                file(kit, OUTPUT)
                        .orElseThrow(
                                () ->
                                        new Refused(
                                                "--github needs the variable GITHUB_OUTPUT, but it"
                                                        + " is not set. Use --json or --markdown"
                                                        + " outside of GitHub Actions."));
        return new GitHubJob(output, file(kit, SUMMARY), new GitHubReport(place(kit, submission)));
    }

    /** Annotations, then the summary, and the result last. */
    void report(Grade grade, Console console) {
        console.show(report.annotations(grade));
        summary.ifPresent(file -> append(file, report.summary(grade)));
        append(output, report.output(grade));
    }

    private static Optional<Path> file(Kit kit, String variable) {
        Optional<Path> file =
                Optional.ofNullable(kit.environment().get(variable))
                        .filter(value -> !value.isBlank())
                        .map(Path::of);
        file.ifPresent(path -> append(path, ""));
        return file;
    }

    private static String place(Kit kit, Path submission) {
        Path workspace =
                Path.of(kit.environment().getOrDefault("GITHUB_WORKSPACE", kit.here().toString()));
        String shown =
                new Kit(kit.home(), workspace, kit.environment(), kit.version()).shown(submission);
        return shown.equals(".") ? "" : shown;
    }

    private static void append(Path file, String text) {
        try {
            Files.write(
                    file,
                    text.getBytes(StandardCharsets.UTF_8),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException failed) {
            throw new Refused(
                    "--github needs to write '%s', but cannot. Run it inside of GitHub Actions."
                            .formatted(Clean.line(file.toString())));
        }
    }
}
