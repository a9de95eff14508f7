package pymemlab.grader.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import pymemlab.contracts.Catalogue;
import pymemlab.contracts.Exercise;
import pymemlab.grader.judge.CannotGrade;
import pymemlab.grader.judge.GradingRequest;
import pymemlab.grader.judge.Progress;
import pymemlab.grader.report.CheckText;
import pymemlab.grader.report.GitHubReport;
import pymemlab.grader.report.GradeTable;
import pymemlab.grader.report.Ink;
import pymemlab.grader.report.JsonReport;
import pymemlab.grader.result.Grade;

/** Judges a starter and throws the result away: what that loads, later runs find archived. */
final class Rehearsal {

    private final Tools tools;

    Rehearsal(Tools tools) {
        this.tools = tools;
    }

    void perform() throws CannotGrade {
        Exercise exercise = Catalogue.typical();
        try {
            Path stage = Files.createTempDirectory("pymemlab-rehearsal");
            try {
                put(tools.starters().sources(exercise), stage.resolve(exercise.folder()));
                report(grade(stage, exercise));
            } finally {
                clear(stage);
            }
        } catch (IOException failed) {
            throw new CannotGrade(
                    "A rehearsal needs a temporary folder, but %s. Set TMPDIR to another."
                            .formatted(failed));
        }
    }

    private Grade grade(Path stage, Exercise exercise) throws CannotGrade {
        GradingRequest request =
                new GradingRequest(stage, List.of(exercise), OptionalLong.empty(), Set.of());
        return tools.judge().grade(request, Progress.SILENT);
    }

    private static void report(Grade grade) {
        grade.exercises().forEach(new CheckText(Ink.COLOURED)::brief);
        new GradeTable().of(grade);
        new JsonReport().of(grade);
        new GitHubReport("").summary(grade);
        new GitHubReport("").output(grade);
    }

    private static void put(Map<String, byte[]> sources, Path folder) throws IOException {
        for (Map.Entry<String, byte[]> source : sources.entrySet()) {
            Path file = folder.resolve(source.getKey());
            Files.createDirectories(file.getParent());
            Files.write(file, source.getValue());
        }
    }

    private static void clear(Path stage) throws IOException {
        try (Stream<Path> all = Files.walk(stage)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
