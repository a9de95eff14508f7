package pymemlab.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import pymemlab.grader.result.ExerciseResult;
import pymemlab.grader.result.ExerciseStatus;
import pymemlab.grader.result.Grade;
import pymemlab.grader.result.Problem;

class GitHubReportTest {

    private final GitHubReport report = new GitHubReport("exercises");

    @Test
    void theOutputIsOneLineOfBase64() {
        String output = report.output(Grades.of(Grades.partial()));

        assertThat(output).matches("result=[A-Za-z0-9+/]+=*\n");
    }

    @Test
    void oneTestARulePaysAllOrNothing() {
        JsonObject json = decoded(Grades.of(Grades.partial()));

        assertThat(json.keySet()).containsExactly("version", "status", "max_score", "tests");
        assertThat(json.get("version")).hasToString("1");
        assertThat(json.get("status").getAsString()).isEqualTo("fail");
        assertThat(json.get("max_score")).hasToString("100");
        assertThat(json.getAsJsonArray("tests")).hasSize(6);
        assertThat(test(json, 0))
                .hasToString(
                        "{\"name\":\"ex02 dynamic array ARR-1 A new array is empty.\","
                                + "\"status\":\"pass\",\"score\":10,"
                                + "\"message\":\"ex02 dynamic array ARR-1 A new array is empty.\","
                                + "\"test_code\":\"\",\"line_no\":0,"
                                + "\"filename\":\"ex02-dynamic-array\",\"execution_time\":0}");
        assertThat(test(json, 2).get("status").getAsString()).isEqualTo("fail");
        assertThat(test(json, 2).get("test_code").getAsString())
                .contains("get(0) needs to return 7, but it returned 0");
    }

    @Test
    void aCostRuleEarnsWhatItEarnsAndNamesItsMaximum() {
        JsonObject test = test(decoded(Grades.of(Grades.dear())), 4);

        assertThat(test.get("name").getAsString()).endsWith("costs little. (at most 20 points)");
        assertThat(test.get("score")).hasToString("10");
        assertThat(test.get("status").getAsString()).isEqualTo("fail");
    }

    @Test
    void theStatusIsThatOfTheTests() {
        Grade doubtful = Grades.of(Grades.stopped(ExerciseStatus.INFRASTRUCTURE_ERROR));

        assertThat(status(Grades.of(Grades.complete()))).isEqualTo("pass");
        assertThat(status(Grades.of(Grades.dear()))).isEqualTo("fail");
        assertThat(status(doubtful)).isEqualTo("error");
        assertThat(test(decoded(doubtful), 5).get("message").getAsString())
                .startsWith("ex02 dynamic array");
    }

    @Test
    void aReasonOfTheWholeExerciseIsToldOnce() {
        JsonObject json = decoded(Grades.of(Grades.doesNotCompile()));

        assertThat(test(json, 0).get("test_code").getAsString()).contains("java:12");
        assertThat(test(json, 1).get("test_code").getAsString())
                .isEqualTo("ex02-dynamic-array does not compile, so nothing of it was run.");
    }

    @Test
    void theJsonStaysBelowItsLimit() {
        ExerciseResult loud = Grades.saying("\"ä\n".repeat(300_000));
        Grade grade = new Grade("1", 1, Collections.nCopies(8, loud));

        byte[] json = new ClassroomResult().of(grade).getBytes(StandardCharsets.UTF_8);

        assertThat(json.length).isBetween(20_000, 64 << 10);
        assertThat(decoded(grade).getAsJsonArray("tests")).hasSize(48);
    }

    @Test
    void aGradeThatIsTooLongWithoutAnyTextIsWrittenAllTheSame() {
        Grade grade = new Grade("1", 1, Collections.nCopies(200, Grades.partial()));

        assertThat(decoded(grade).getAsJsonArray("tests")).hasSize(1200);
    }

    @Test
    void aProblemIsPinnedToItsLine() {
        assertThat(report.annotations(Grades.of(Grades.doesNotCompile())))
                .isEqualTo(
                        "::error"
                                + " file=exercises/ex02-dynamic-array/src/main/java/pymemlab/array/GrowableArray.java,line=12,title=ex02"
                                + " dynamic array::incompatible types: String cannot be converted to"
                                + " long\n");
    }

    @Test
    void aProblemWithoutAFileHasATitleAlone() {
        Grade grade =
                Grades.of(
                        Grades.stopped(ExerciseStatus.REFUSED, new Problem("", 0, "", "50% a\nb")));

        assertThat(report.annotations(grade))
                .isEqualTo("::error title=ex02 dynamic array::50%25 a%0Ab\n");
    }

    @Test
    void aFolderThatIsTheRepositoryNeedsNoName() {
        Problem problem = new Problem("A,b:c.java", 0, "", "no");
        Grade grade = Grades.of(Grades.stopped(ExerciseStatus.REFUSED, problem));

        assertThat(new GitHubReport("").annotations(grade))
                .startsWith("::error file=ex02-dynamic-array/A%2Cb%3Ac.java,line=1,");
    }

    @Test
    void aBrokenRuleIsAnnotatedOnceWorkHasBegun() {
        assertThat(report.annotations(Grades.of(Grades.partial())))
                .startsWith("::error title=ex02 dynamic array ARR-3::ARR-3   Moving")
                .hasLineCount(1);
        assertThat(report.annotations(Grades.of(Grades.stopped(ExerciseStatus.NOT_STARTED))))
                .isEmpty();
        assertThat(report.annotations(Grades.of(Grades.complete()))).isEmpty();
        assertThat(report.annotations(Grades.of(Grades.result(ExerciseStatus.CRASHED))))
                .startsWith("::error title=ex02 dynamic array::");
    }

    @Test
    void thereAreAtMostTenAnnotations() {
        Grade grade = new Grade("1", 1, Collections.nCopies(30, Grades.partial()));

        assertThat(report.annotations(grade)).hasLineCount(10);
    }

    @Test
    void aLongMessageIsCut() {
        Grade grade = Grades.of(Grades.saying("x".repeat(1_000_000)));

        assertThat(report.annotations(grade)).hasSizeLessThan(5_000);
    }

    @Test
    void theSummaryIsTheMarkdownPage() {
        Grade grade = Grades.of(Grades.partial());

        assertThat(report.summary(grade)).isEqualTo(new MarkdownReport().of(grade));
    }

    private String status(Grade grade) {
        return decoded(grade).get("status").getAsString();
    }

    private static JsonObject test(JsonObject json, int index) {
        return json.getAsJsonArray("tests").get(index).getAsJsonObject();
    }

    private JsonObject decoded(Grade grade) {
        String base64 = report.output(grade).strip().substring("result=".length());
        String json = new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        return JsonParser.parseString(json).getAsJsonObject();
    }
}
