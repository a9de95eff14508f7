package pymemlab.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pymemlab.grader.result.Grade;

class Classroom50ReportTest {

    private static final Clock NOON =
            Clock.fixed(Instant.parse("2026-06-01T12:00:00.123Z"), ZoneOffset.UTC);

    private final Map<String, String> environment =
            new HashMap<>(
                    Map.of(
                            "CLASSROOM", "systems",
                            "ASSIGNMENT", "array",
                            "SUBMISSION_TAG", "submit/1",
                            "COMMIT_URL", "https://example.org/c/1",
                            "RELEASE_URL", "https://example.org/r/1",
                            "REVIEW_URL", "https://example.org/d/1",
                            "OWNER", "alice"));

    @Test
    void theTopSaysWhichSubmissionItIsAbout() {
        JsonObject json = parsed(Grades.of(Grades.dear()));

        json.remove("tests");
        assertThat(json)
                .hasToString(
                        "{\"schema\":\"classroom50/result/v1\",\"classroom\":\"systems\","
                                + "\"assignment\":\"array\",\"owner\":\"alice\",\"submission\":\"submit/1\","
                                + "\"commit\":\"https://example.org/c/1\","
                                + "\"release\":\"https://example.org/r/1\","
                                + "\"review\":\"https://example.org/d/1\","
                                + "\"datetime\":\"2026-06-01T12:00:00Z\",\"score\":90,\"max-score\":100}");
    }

    @Test
    void aRuleIsATestWithItsPoints() {
        assertThat(parsed(Grades.of(Grades.dear())).getAsJsonArray("tests").get(4))
                .hasToString(
                        "{\"test-name\":\"ex02 dynamic array ARR-5 An append costs little.\","
                                + "\"passed\":false,\"score\":10,\"max-score\":20,"
                                + "\"exercise\":\"ex02-dynamic-array\",\"rule\":\"ARR-5\","
                                + "\"message\":\"ARR-5   An append costs little.\\n\\n  it cost 7\"}");
    }

    @Test
    void whatTheRunnerDoesNotKnowIsLeftOutOrTheCommit() {
        environment.remove("OWNER");
        environment.put("REVIEW_URL", " ");

        JsonObject json = parsed(Grades.of(Grades.partial()));

        assertThat(json.has("owner")).isFalse();
        assertThat(json.get("review").getAsString()).isEqualTo("https://example.org/c/1");
    }

    @Test
    void thereIsAlwaysATest() {
        JsonObject json = parsed(new Grade("1", 0, List.of()));

        assertThat(
                        json.getAsJsonArray("tests")
                                .get(0)
                                .getAsJsonObject()
                                .get("passed")
                                .getAsBoolean())
                .isFalse();
        assertThat(json.get("score").getAsInt())
                .isLessThanOrEqualTo(json.get("max-score").getAsInt());
    }

    @Test
    void theFirstMissingVariableIsNamed() {
        assertThat(Classroom50Report.firstMissing(environment)).isEmpty();
        environment.put("COMMIT_URL", "");
        environment.remove("RELEASE_URL");
        assertThat(Classroom50Report.firstMissing(environment)).contains("COMMIT_URL");
    }

    private JsonObject parsed(Grade grade) {
        return JsonParser.parseString(new Classroom50Report(environment, NOON).of(grade))
                .getAsJsonObject();
    }
}
