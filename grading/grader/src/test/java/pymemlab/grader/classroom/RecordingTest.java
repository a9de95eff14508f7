package pymemlab.grader.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pymemlab.grader.report.Grades;
import pymemlab.grader.report.JsonReport;
import pymemlab.grader.result.Grade;

class RecordingTest {

    private static final String DISAGREE = "result.json and grade.json do not agree";
    private static final String UNREADABLE =
            "result.json is there, but holds no points that can be read";
    private static final String CLASSROOM_50 =
            "{\"schema\":\"classroom50/result/v1\",\"score\":%s,\"max-score\":%s}";

    private final Grade grade = Grades.of(Grades.partial());
    @TempDir Path top;

    @Test
    void theSamePointsAreNoDifference() {
        assertThat(differences(new JsonReport().of(grade))).isEmpty();
        assertThat(differences(CLASSROOM_50.formatted(40, 100))).isEmpty();
    }

    @Test
    void otherPointsAreTold() {
        assertThat(differences(new JsonReport().of(Grades.of(Grades.complete()))))
                .contains("ex02-dynamic-array recorded 100, graded 40");
        assertThat(differences(CLASSROOM_50.formatted(70, 100)))
                .contains("recorded 70 of 100, graded 40 of 100");
        assertThat(differences(CLASSROOM_50.formatted(40, 700)))
                .contains("recorded 40 of 700, graded 40 of 100");
        assertThat(differences(new JsonReport().of(grade).replace("ex02-", "ex03-")))
                .contains("ex02-dynamic-array recorded nothing, graded 40");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"schema\":\"other\"}",
                "{\"schema\":\"classroom50/result/v1\"}",
                "{\"schema\":\"classroom50/result/v1\",\"score\":1e999999999,\"max-score\":1}",
                "{\"schema\":\"classroom50/result/v1\",\"score\":-1,\"max-score\":1}",
                "{\"schema\":\"classroom50/result/v1\",\"score\":{},\"max-score\":1}",
                "{\"schema\":\"pymemlab/result/v1\",\"score\":1,\"maxScore\":1,\"exercises\":3}"
            })
    void whatNobodyCanReadRecordsNothing(String text) {
        assertThat(Recording.read(text)).isEmpty();
    }

    @Test
    void deepNestingIsNoTrap() {
        assertThat(Recording.read("[".repeat(1 << 20))).isEmpty();
    }

    @Test
    void itLiesInTheSubmissionsOwnFolder() throws Exception {
        ClassFolder folder =
                new ClassFolder(top)
                        .of("anna", "ben", "carl", "dora")
                        .file("anna/result.json", CLASSROOM_50.formatted(1, 2))
                        .file("anna/grade.json", CLASSROOM_50.formatted(3, 4))
                        .file("ben/result.json", "nonsense")
                        .file("ben/grade.json", CLASSROOM_50.formatted(5, 6));
        Files.createSymbolicLink(top.resolve("carl/result.json"), top.resolve("anna/result.json"));
        Files.write(top.resolve("dora/result.json"), new byte[(4 << 20) + 1]);
        Files.createSymbolicLink(top.resolve("eve"), top.resolve("anna"));

        assertThat(Recording.ofAll(folder.handIns()))
                .containsOnlyKeys("anna", "ben", "carl", "dora")
                .containsEntry("anna", Recording.doubtful(DISAGREE))
                .containsEntry("ben", Recording.doubtful(UNREADABLE))
                .containsEntry("carl", Recording.doubtful(UNREADABLE))
                .containsEntry("dora", Recording.doubtful(UNREADABLE));
    }

    @Test
    void filesThatAgreeAreOne() throws Exception {
        ClassFolder folder =
                new ClassFolder(top)
                        .of("anna", "ben")
                        .file("anna/result.json", CLASSROOM_50.formatted(1, 2))
                        .file("anna/grade.json", CLASSROOM_50.formatted(1, 2));

        assertThat(Recording.ofAll(folder.handIns()))
                .containsOnly(Map.entry("anna", new Recording(1, 2, Map.of())));
    }

    @Test
    void pointsThatAreNoSumOfTheExercisesAreDoubtful() {
        String own = new JsonReport().of(Grades.of(Grades.partial()));
        String claimed = own.replaceFirst("\"score\": ?40", "\"score\": 700");

        assertThat(claimed).isNotEqualTo(own);
        assertThat(differences(claimed)).contains("recorded 700 in all, but 40 in its exercises");
    }

    @Test
    void anExerciseThatIsNamedTwiceCountsTwice() {
        String twice =
                """
                {"schema":"pymemlab/result/v1","score":140,"maxScore":100,"exercises":[
                 {"id":"ex02-dynamic-array","score":100},{"id":"ex02-dynamic-array","score":40}]}
                """;

        assertThat(differences(twice)).contains("ex02-dynamic-array recorded 140, graded 40");
    }

    private Optional<String> differences(String text) {
        return Recording.read(text).orElseThrow().differenceFrom(grade);
    }
}
