package pymemlab.grader.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pymemlab.contracts.array.DynamicArrayExercise;
import pymemlab.grader.judge.Grader;
import pymemlab.grader.judge.GradingRequest;
import pymemlab.grader.judge.Limits;
import pymemlab.grader.judge.Progress;
import pymemlab.grader.result.ExerciseResult;
import pymemlab.grader.result.Grade;

/** The real judge on a small class. */
class StrangersTest {

    private static final Path REFERENCE = Path.of("../../solutions/ex02-dynamic-array");

    private final Grader grader = new Grader(Limits.STANDARD, Progress.SILENT);
    @TempDir Path top;
    @TempDir Path kept;

    @Test
    void aSaltChangesSeedsAndNoPointsOfRightWorkAndNeighboursChangeNothing() throws Exception {
        ClassFolder folder = new ClassFolder(top).of("ben").file("carl/readme.txt", "");
        copyReference(top.resolve("anna/exercises/ex02-dynamic-array"));
        Terms terms = new Terms("1", "autumn", List.of(DynamicArrayExercise.EXERCISE));

        List<Row> rows =
                new ClassRun(
                                progress -> new SessionOfStrangers(grader.session()),
                                new Parts(kept),
                                terms,
                                ClassWatch.SILENT)
                        .judge(folder.share(), 1);

        assertThat(rows)
                .extracting(Row::status)
                .containsExactly("complete", "does-not-compile", "missing");
        assertThat(rows).extracting(Row::score).containsExactly(100, 0, 0);
        Grade alone = grader.grade(request(top.resolve("ben")));
        assertThat(onlyResult(rows.get(1)).problems())
                .isEqualTo(alone.exercises().get(0).problems());
        assertThat(onlyResult(rows.get(1)).seed()).isNotEqualTo(alone.exercises().get(0).seed());
    }

    private static ExerciseResult onlyResult(Row row) {
        return row.grade().orElseThrow().exercises().get(0);
    }

    private static GradingRequest request(Path submission) {
        return new GradingRequest(
                submission, List.of(DynamicArrayExercise.EXERCISE), OptionalLong.empty(), Set.of());
    }

    private static void copyReference(Path target) throws IOException {
        try (Stream<Path> files = Files.walk(REFERENCE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = target.resolve(REFERENCE.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }
}
