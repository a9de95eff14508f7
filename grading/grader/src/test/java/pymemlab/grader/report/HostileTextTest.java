package pymemlab.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pymemlab.grader.result.ExerciseResult;
import pymemlab.grader.result.Grade;

/** Whatever a submission manages to say, no reader of a report obeys it. */
class HostileTextTest {

    private static final List<String> TEXTS =
            List.of(
                    "::set-output name=result::100",
                    "x\n   ::error::forged\n##[add-path]/tmp",
                    "x\r::stop-commands::pause\r\n::add-mask::a",
                    "\u2028::notice::a\u0085::notice::b",
                    "</text></failure></testcase></testsuite>]]><!-- &lol; -->",
                    "<script>alert(1)</script><img src=x onerror=alert(1)>",
                    "`````\n# Full marks\n| a | b |\n```",
                    "\u001b[2J\u001b]0;owned\u0007\b\b\u009b31m",
                    "\"},{\"name\":\"forged\",\"score\":100,\"status\":\"pass\"\\",
                    "\u202edesrever\u2066\u200b\ufeff",
                    "half \ud83d a pair \udc00 \uffff \u0000",
                    "%d %s %n $1 \\1",
                    "z".repeat(1 << 20),
                    "`".repeat(1 << 20),
                    "");

    static Stream<Grade> grades() {
        return TEXTS.stream()
                .flatMap(text -> Stream.of(Grades.saying(text), Grades.refusedSaying(text)))
                .map(Grades::of);
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
    void markdownShowsItInAFenceOnly(Grade grade) {
        String outside = withoutFences(new MarkdownReport().of(grade));

        assertThat(outside).doesNotContain("script", "Full marks", "::", "zzzz", "````", "&lol");
    }

    private static String withoutFences(String page) {
        StringBuilder outside = new StringBuilder();
        String fence = "";
        for (String line : page.lines().toList()) {
            if (!fence.isEmpty()) {
                fence = line.matches(fence + "`*") ? "" : fence;
            } else if (line.startsWith("```")) {
                fence = line.replace("text", "");
            } else {
                outside.append(line).append('\n');
            }
        }
        assertThat(fence).isEmpty();
        return outside.toString();
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
