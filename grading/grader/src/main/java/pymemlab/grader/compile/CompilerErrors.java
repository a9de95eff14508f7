package pymemlab.grader.compile;

import pymemlab.grader.collect.Obstacle;
import pymemlab.grader.collect.SourceFile;
import pymemlab.grader.result.ExerciseStatus;
import pymemlab.grader.result.Problem;
import pymemlab.grader.text.Clean;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Shows the learner what javac said: file, line, the line's text, what is wrong. */
final class CompilerErrors {

    private static final int MOST = 10;

    private final Map<String, List<String>> linesByPath;

    CompilerErrors(List<SourceFile> files) {
        linesByPath =
                files.stream()
                        .collect(
                                Collectors.toMap(
                                        SourceFile::path, file -> file.text().lines().toList()));
    }

    Obstacle of(List<Diagnosis> diagnoses) {
        return new Obstacle(
                ExerciseStatus.DOES_NOT_COMPILE,
                diagnoses.stream().limit(MOST).map(this::problem).toList());
    }

    private Problem problem(Diagnosis each) {
        return new Problem(
                each.path(),
                each.line(),
                Clean.line(textOf(each).strip()),
                Clean.block(each.message()));
    }

    private String textOf(Diagnosis each) {
        List<String> lines = linesByPath.getOrDefault(each.path(), List.of());
        return 1 <= each.line() && each.line() <= lines.size() ? lines.get(each.line() - 1) : "";
    }
}
