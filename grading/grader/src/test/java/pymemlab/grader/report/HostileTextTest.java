package pymemlab.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pymemlab.grader.report.html.HtmlReport;
import pymemlab.grader.result.ExerciseResult;
import pymemlab.grader.result.Grade;

/** Whatever a submission manages to say, no reader of a report obeys it. */
class HostileTextTest {

    private static final Map<String, String> CLASSROOM =
            Map.of("CLASSROOM", "c", "SUBMISSION_TAG", "::error::\ud83d\u001b");

    static Stream<Grade> grades() {
        return HostileGrade.all();
    }

    @ParameterizedTest
    @MethodSource("grades")
    void nothingSteersTheTerminalOrTheRunner(Grade grade) {
        ExerciseResult result = grade.exercises().get(0);
        CheckText text = new CheckText(Ink.PLAIN);
        GitHubReport github = new GitHubReport("exercises");

        mustBeTame(text.brief(result));
        mustBeTame(text.full(result));
        mustBeTame(text.rule(result, "ARR-1"));
        mustBeTame(new GradeTable().of(grade));
        mustBeTame(new CourseMap(Ink.PLAIN).of(grade));
        mustBeTame(github.summary(grade));
        assertThat(github.annotations(grade).lines())
                .allMatch(line -> line.startsWith("::error ") && !line.contains("##["));
    }

    @ParameterizedTest
    @MethodSource("grades")
    void whatTheReporterPrintsIsTame(Grade grade) {
        String base64 = new GitHubReport("").output(grade).strip().substring("result=".length());
        String json = new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        var tests = JsonParser.parseString(json).getAsJsonObject().getAsJsonArray("tests");

        assertThat(json.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(64 << 10);
        assertThat(tests).hasSize(6);
        tests.forEach(
                test -> {
                    mustBeTame(test.getAsJsonObject().get("test_code").getAsString());
                    mustBeTame(test.getAsJsonObject().get("message").getAsString());
                    mustBeTame(test.getAsJsonObject().get("name").getAsString());
                });
    }

    @ParameterizedTest
    @MethodSource("grades")
    void jsonKeepsItsShape(Grade grade) {
        var json = JsonParser.parseString(new JsonReport().of(grade)).getAsJsonObject();

        assertThat(json.get("score")).hasToString("0");
        assertThat(json.getAsJsonArray("exercises")).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("grades")
    void xmlKeepsItsShape(Grade grade) throws Exception {
        byte[] xml = new JUnitReport().of(grade).getBytes(StandardCharsets.UTF_8);
        var suite =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(xml))
                        .getDocumentElement();

        assertThat(suite.getElementsByTagName("testcase").getLength()).isBetween(6, 7);
    }

    @ParameterizedTest
    @MethodSource("grades")
    void gradescopeGetsTextsAndNothingElse(Grade grade) {
        var json = JsonParser.parseString(new GradescopeReport().of(grade)).getAsJsonObject();
        var tests = json.getAsJsonArray("tests");

        assertThat(json.get("score")).hasToString("0");
        assertThat(tests).hasSize(6);
        mustBeTame(json.get("output").getAsString());
        for (JsonElement each : tests) {
            var test = each.getAsJsonObject();
            mustBeTame(test.get("name").getAsString());
            mustBeTame(test.get("output").getAsString());
            assertThat(test.get("output_format").getAsString()).isEqualTo("text");
            assertThat(test.get("name_format").getAsString()).isEqualTo("text");
            assertThat(test.get("status").getAsString()).isEqualTo("failed");
        }
    }

    @ParameterizedTest
    @MethodSource("grades")
    void classroom50GetsTheSubmissionItAskedFor(Grade grade) {
        String text = new Classroom50Report(CLASSROOM, Clock.systemUTC()).of(grade);
        var json = JsonParser.parseString(text).getAsJsonObject();

        mustBeTame(json.get("submission").getAsString());
        assertThat(json.getAsJsonArray("tests")).hasSize(6);
        for (JsonElement each : json.getAsJsonArray("tests")) {
            mustBeTame(each.getAsJsonObject().get("message").getAsString());
            assertThat(each.getAsJsonObject().get("passed").getAsBoolean()).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("grades")
    void aSpreadsheetCalculatesNothing(Grade grade) {
        List<List<String>> rows = CsvRows.of(new CsvReport().of(grade));

        assertThat(rows).hasSize(7).allSatisfy(row -> assertThat(row).hasSize(11));
        assertThat(rows.stream().flatMap(List::stream))
                .noneMatch(cell -> cell.strip().matches("(?s)[=+\\-@\uff1d\uff0b\uff0d\uff20].*"));
        rows.stream().flatMap(List::stream).forEach(HostileTextTest::mustBeTame);
    }

    @ParameterizedTest
    @MethodSource("grades")
    void aPageForBrowsersHoldsNoTagOfTheSubmission(Grade grade) {
        assertThat(new HtmlReport().of(grade))
                .doesNotContain("<script>alert", "<img src=x", "</failure>", "<!-- &lol;")
                .doesNotContain("\u001b", "\u202e", "\u2066", "\u0000");
    }

    @Test
    void fiftyMebibytesAreCutToWhatEachReaderTakes() {
        Grade grade = HostileGrade.huge();

        assertThat(bytes(new GitHubReport("").output(grade))).isLessThan(128 << 10);
        assertThat(bytes(new ClassroomResult().of(grade))).isLessThanOrEqualTo(64 << 10);
        assertThat(bytes(new MarkdownReport().of(grade))).isLessThanOrEqualTo(1 << 20);
        assertThat(bytes(new GradescopeReport().of(grade))).isLessThanOrEqualTo(1 << 20);
        assertThat(bytes(new CsvReport().of(grade))).isLessThanOrEqualTo(1 << 20);
        assertThat(bytes(new JsonReport().of(grade))).isLessThanOrEqualTo(1 << 20);
        assertThat(bytes(new JUnitReport().of(grade))).isLessThanOrEqualTo(1 << 20);
        assertThat(bytes(new HtmlReport().of(grade))).isLessThanOrEqualTo(1 << 20);
        assertThat(bytes(new Classroom50Report(CLASSROOM, Clock.systemUTC()).of(grade)))
                .isLessThanOrEqualTo(1 << 20);
    }

    @Test
    void aWholeCourseThatShoutsStaysWithinTheCaps() {
        Grade grade = HostileGrade.shouting(("\"\ud83d\ude00".repeat(30) + "\n").repeat(900));

        assertThat(bytes(new GitHubReport("").output(grade))).isLessThan(128 << 10);
        assertThat(bytes(new MarkdownReport().of(grade))).isLessThanOrEqualTo(1 << 20);
        assertThat(bytes(new GradescopeReport().of(grade))).isLessThanOrEqualTo(1 << 20);
        assertThat(bytes(new Classroom50Report(CLASSROOM, Clock.systemUTC()).of(grade)))
                .isLessThanOrEqualTo(1 << 20);
    }

    @ParameterizedTest
    @MethodSource("grades")
    void markdownShowsItInAFenceOnly(Grade grade) {
        String outside = withoutFences(new MarkdownReport().of(grade));

        assertThat(outside).doesNotContain("script", "Full marks", "::", "zzzz", "````", "&lol");
    }

    private static String withoutFences(String page) {
        StringBuilder outside = new StringBuilder();
        String fence = "";
        for (String line : page.lines().toList()) {
            if (!fence.isEmpty()) {
                fence = closes(line, fence) ? "" : fence;
            } else if (line.startsWith("```")) {
                fence = line.replace("text", "");
            } else {
                outside.append(line).append('\n');
            }
        }
        assertThat(fence).isEmpty();
        return outside.toString();
    }

    private static boolean closes(String line, String fence) {
        return line.startsWith(fence) && line.chars().allMatch(letter -> letter == '`');
    }

    private static int bytes(String report) {
        return report.getBytes(StandardCharsets.UTF_8).length;
    }

    private static void mustBeTame(String text) {
        assertThat(text.lines()).noneMatch(line -> line.stripLeading().startsWith("::"));
        assertThat(text).doesNotContain("##[");
        assertThat(text.codePoints())
                .allMatch(point -> point == '\n' || !isDangerous(Character.getType(point)));
    }

    private static boolean isDangerous(int type) {
        return List.of(
                        (int) Character.CONTROL,
                        (int) Character.FORMAT,
                        (int) Character.SURROGATE,
                        (int) Character.LINE_SEPARATOR,
                        (int) Character.PARAGRAPH_SEPARATOR)
                .contains(type);
    }
}
