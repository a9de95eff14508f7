package pymemlab.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;
import pymemlab.grader.result.ExerciseResult;

class JsonReportTest {

    @Test
    void theTopHoldsTheSchemaAndTheTotals() {
        JsonObject json = parsed(Grades.partial());

        assertThat(json.keySet())
                .containsExactly(
                        "schema",
                        "kit",
                        "seed",
                        "score",
                        "maxScore",
                        "durationMillis",
                        "exercises");
        assertThat(json.get("schema").getAsString()).isEqualTo("pymemlab/result/v1");
        assertThat(json.getAsJsonObject("kit")).hasToString("{\"version\":\"1.0.0\"}");
        assertThat(json.get("seed")).hasToString("42");
        assertThat(json.get("score")).hasToString("40");
        assertThat(json.get("maxScore")).hasToString("100");
        assertThat(json.get("durationMillis")).hasToString("1234");
    }

    @Test
    void anExerciseHoldsItsRules() {
        JsonObject exercise = exercise(Grades.partial());

        assertThat(exercise.get("id").getAsString()).isEqualTo("ex02-dynamic-array");
        assertThat(exercise.get("title").getAsString()).isEqualTo("dynamic array");
        assertThat(exercise.get("status").getAsString()).isEqualTo("partial");
        assertThat(exercise.get("seed")).hasToString("42");
        assertThat(exercise.getAsJsonArray("rules")).hasSize(6);
        assertThat(exercise.getAsJsonArray("rules").get(3))
                .hasToString(
                        "{\"id\":\"ARR-4\",\"step\":3,\"text\":\"No policy has a name.\","
                                + "\"kind\":\"architecture\",\"points\":10,\"score\":10,"
                                + "\"status\":\"passed\",\"message\":\"\"}");
        assertThat(
                        exercise.getAsJsonArray("rules")
                                .get(2)
                                .getAsJsonObject()
                                .get("message")
                                .getAsString())
                .isEqualTo(Grades.STORY);
    }

    @Test
    void aMeasuredRuleIsAMetric() {
        assertThat(exercise(Grades.dear()).getAsJsonArray("metrics"))
                .hasToString(
                        "[{\"rule\":\"ARR-5\",\"name\":\"cost of one append\",\"value\":7.0,"
                                + "\"unit\":\"units\",\"floor\":9.0,\"target\":5.0,\"points\":20,"
                                + "\"score\":10}]");
    }

    @Test
    void aMeasureThatIsNoNumberIsNull() {
        assertThat(exercise(Grades.infinitelyDear()).getAsJsonArray("metrics").toString())
                .contains("\"value\":null");
    }

    @Test
    void problemsAndNotesAreThere() {
        JsonObject exercise = exercise(Grades.noting(Grades.doesNotCompile(), "one"));

        assertThat(exercise.getAsJsonArray("problems").get(0).getAsJsonObject().get("line"))
                .hasToString("12");
        assertThat(exercise.getAsJsonArray("notes")).hasToString("[\"one\"]");
    }

    private static JsonObject exercise(ExerciseResult result) {
        return parsed(result).getAsJsonArray("exercises").get(0).getAsJsonObject();
    }

    private static JsonObject parsed(ExerciseResult result) {
        return JsonParser.parseString(new JsonReport().of(Grades.of(result))).getAsJsonObject();
    }
}
