package pymemlab.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import pymemlab.grader.result.ExerciseResult;
import pymemlab.grader.result.ExerciseStatus;
import pymemlab.grader.result.Grade;
import pymemlab.grader.result.RuleStatus;

class JUnitReportTest {

    @Test
    void everyRuleIsATestCase() throws Exception {
        Element suite = parsed(Grades.partial());

        assertThat(suite.getTagName()).isEqualTo("testsuite");
        assertThat(suite.getAttribute("tests")).isEqualTo("6");
        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        assertThat(suite.getAttribute("errors")).isEqualTo("1");
        assertThat(suite.getAttribute("skipped")).isEqualTo("1");
        assertThat(all(suite, "testcase").get(0).getAttribute("name"))
                .isEqualTo("ARR-1 A new array is empty.");
        assertThat(all(suite, "testcase").get(0).getAttribute("classname"))
                .isEqualTo("ex02-dynamic-array");
    }

    @Test
    void aFailureHoldsTheWholeStory() throws Exception {
        Element failure = all(parsed(Grades.partial()), "failure").get(0);

        assertThat(failure.getTextContent()).isEqualTo(Grades.STORY.stripTrailing());
        assertThat(failure.getAttribute("message")).startsWith("ARR-3   Moving");
    }

    @Test
    void pointsAreProperties() throws Exception {
        List<String> properties =
                all(parsed(Grades.dear()), "property").stream()
                        .map(each -> each.getAttribute("name") + "=" + each.getAttribute("value"))
                        .toList();

        assertThat(properties)
                .contains(
                        "score=90",
                        "maxScore=100",
                        "seed=42",
                        "ex02-dynamic-array.status=partial",
                        "ex02-dynamic-array.seed=42",
                        "ARR-5.score=10",
                        "ARR-5.maxScore=20");
    }

    @Test
    void whatCouldNotBeRunIsRed() throws Exception {
        Element suite = parsed(Grades.doesNotCompile());

        assertThat(suite.getAttribute("errors")).isEqualTo("1");
        assertThat(all(suite, "error").get(0).getTextContent()).contains("GrowableArray.java:12");
    }

    @Test
    void aCrashIsAnError() throws Exception {
        ExerciseResult result =
                Grades.result(ExerciseStatus.PARTIAL, Grades.lost(0, RuleStatus.CRASHED, ""));

        assertThat(all(parsed(result), "error")).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource
    void theReportObeysSurefiresSchema(Grade grade) throws Exception {
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(JUnitReportTest.class.getResource("surefire.xsd"))
                .newValidator()
                .validate(new StreamSource(new StringReader(new JUnitReport().of(grade))));
    }

    static Stream<Grade> theReportObeysSurefiresSchema() {
        return Stream.of(
                        Grades.complete(),
                        Grades.partial(),
                        Grades.dear(),
                        Grades.doesNotCompile(),
                        Grades.saying(String.join("\n", HostileGrade.TEXTS.subList(0, 20))),
                        Grades.refusedSaying(String.join("", HostileGrade.TEXTS.subList(0, 20))))
                .map(Grades::of);
    }

    @Test
    void onlyLegalCharactersAreWritten() {
        assertThat(XmlText.of("a\u0000\u001b\ud800\ufffe<\"&>\n\t\r\ud83d\ude00"))
                .isEqualTo("a\ufffd\ufffd\ufffd\ufffd&lt;&quot;&amp;&gt;&#10;\t\r\ud83d\ude00");
    }

    private static Element parsed(ExerciseResult result) throws Exception {
        byte[] xml = new JUnitReport().of(Grades.of(result)).getBytes(StandardCharsets.UTF_8);
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml))
                .getDocumentElement();
    }

    private static List<Element> all(Element suite, String tag) {
        NodeList found = suite.getElementsByTagName(tag);
        return IntStream.range(0, found.getLength())
                .mapToObj(found::item)
                .map(Element.class::cast)
                .toList();
    }
}
