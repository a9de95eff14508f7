package pymemlab.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import org.junit.jupiter.api.Test;
import pymemlab.grader.result.ExerciseResult;
import pymemlab.grader.result.ExerciseStatus;
import pymemlab.grader.result.Grade;

class GradescopeReportTest {

    @Test
    void theTopHoldsWhatTheFormatKnows() {
        JsonObject json = parsed(Grades.dear());

        assertThat(json.keySet())
                .containsExactly(
                        "score",
                        "execution_time",
                        "output",
                        "output_format",
                        "test_output_format",
                        "test_name_format",
                        "visibility",
                        "stdout_visibility",
                        "extra_data",
                        "tests",
                        "leaderboard");
        assertThat(json.get("score")).hasToString("90");
        assertThat(json.get("execution_time")).hasToString("2");
        assertThat(json.get("output").getAsString())
                .isEqualTo(new GradeTable().of(Grades.of(Grades.dear())));
        assertThat(json.get("extra_data"))
                .hasToString("{\"kit\":\"1.0.0\",\"seed\":42,\"max_score\":100}");
    }

    @Test
    void aRuleIsATestWithItsPoints() {
        assertThat(parsed(Grades.dear()).getAsJsonArray("tests").get(4))
                .hasToString(
                        "{\"score\":10,\"max_score\":20,\"status\":\"failed\","
                                + "\"name\":\"ex02 dynamic array ARR-5 An append costs little.\","
                                + "\"name_format\":\"text\",\"number\":\"2.5\","
                                + "\"output\":\"ARR-5   An append costs little.\\n\\n  it cost 7\","
                                + "\"output_format\":\"text\","
                                + "\"tags\":[\"ex02-dynamic-array\",\"cost\"],"
                                + "\"visibility\":\"visible\","
                                + "\"extra_data\":{\"exercise\":\"ex02-dynamic-array\",\"rule\":\"ARR-5\"}}");
    }

    @Test
    void onlyWhatStandsInFullHasPassed() {
        List<String> statuses =
                parsed(Grades.partial()).getAsJsonArray("tests").asList().stream()
                        .map(test -> test.getAsJsonObject().get("status").getAsString())
                        .toList();

        assertThat(statuses)
                .containsExactly("passed", "passed", "failed", "passed", "failed", "failed");
    }

    @Test
    void theLeaderboardComparesPointsAndCosts() {
        assertThat(parsed(Grades.dear()).get("leaderboard"))
                .hasToString(
                        "[{\"name\":\"points\",\"value\":90,\"order\":\"desc\"},"
                                + "{\"name\":\"ARR-5 cost of one append (units)\",\"value\":7,\"order\":\"asc\"}]");
        assertThat(parsed(Grades.infinitelyDear()).getAsJsonArray("leaderboard")).hasSize(1);
    }

    @Test
    void thereIsAlwaysATest() {
        JsonObject json = parsed(new Grade("1", 0, List.of()));

        assertThat(json.getAsJsonArray("tests")).hasSize(1);
        assertThat(
                        json.getAsJsonArray("tests")
                                .get(0)
                                .getAsJsonObject()
                                .get("status")
                                .getAsString())
                .isEqualTo("failed");
    }

    @Test
    void aDoubtfulGradeHasNoPassedTest() {
        assertThat(parsed(Grades.stopped(ExerciseStatus.INFRASTRUCTURE_ERROR)).toString())
                .doesNotContain("\"passed\"")
                .contains("withholds the points");
    }

    private static JsonObject parsed(ExerciseResult result) {
        return parsed(Grades.of(result));
    }

    private static JsonObject parsed(Grade grade) {
        return JsonParser.parseString(new GradescopeReport().of(grade)).getAsJsonObject();
    }
}
