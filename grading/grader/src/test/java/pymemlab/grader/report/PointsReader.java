package pymemlab.grader.report;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import pymemlab.grader.result.Grade;

/** Reads points back from each format, knowing nothing but its text. */
final class PointsReader {

    /** What a format says: the total, the most, and each exercise's points by its folder. */
    record Points(int score, int maxScore, Map<String, Integer> exercises) {}

    private static final Pattern ROW =
            Pattern.compile("\\| ex(\\d\\d) ([^|]*) \\| [a-z-]+ \\| (\\d+) / (\\d+) \\|.*");
    private static final Pattern LINE =
            Pattern.compile(" {2}(ex\\d\\d-\\S+) +[a-z-]+ +(\\d+) of (\\d+).*");
    private static final Pattern RULE = Pattern.compile("[A-Z]+-\\d+");

    private PointsReader() {}

    static Map<String, Points> all(Grade grade) {
        Map<String, Points> all = new LinkedHashMap<>();
        all.put("json", kitJson(grade));
        all.put("github", tests(github(grade), "max_score", "filename"));
        all.put("gradescope", gradescope(grade));
        all.put("classroom50", tests(classroom50(grade), "max-score", "exercise"));
        all.put("junit", junit(grade));
        all.put("csv", csv(grade));
        all.put("summary", lines(new GitHubReport("").summary(grade), ROW));
        all.put("terminal", lines(new GradeTable().of(grade), LINE));
        return all;
    }

    /** The rules that each format with statuses shows as passed. */
    static Map<String, List<String>> passedRules(Grade grade) {
        return Map.of(
                "github",
                rules(github(grade), "name", test -> says(test, "status", "pass")),
                "gradescope",
                rules(gradescopeJson(grade), "name", test -> says(test, "status", "passed")),
                "classroom50",
                rules(classroom50(grade), "test-name", test -> says(test, "passed", "true")),
                "junit",
                elements(suite(grade), "testcase")
                        .filter(test -> test.getChildNodes().getLength() == 0)
                        .map(test -> id(test.getAttribute("name")))
                        .toList());
    }

    private static Points kitJson(Grade grade) {
        JsonObject json = parsed(new JsonReport().of(grade));
        Map<String, Integer> exercises = new HashMap<>();
        for (JsonElement each : json.getAsJsonArray("exercises")) {
            JsonObject exercise = each.getAsJsonObject();
            exercises.put(exercise.get("id").getAsString(), number(exercise, "score"));
        }
        return new Points(number(json, "score"), number(json, "maxScore"), exercises);
    }

    private static Points gradescope(Grade grade) {
        JsonObject json = gradescopeJson(grade);
        Map<String, Integer> exercises = new HashMap<>();
        objects(json)
                .forEach(
                        test ->
                                exercises.merge(
                                        test.getAsJsonArray("tags").get(0).getAsString(),
                                        number(test, "score"),
                                        Integer::sum));
        int most = objects(json).mapToInt(test -> number(test, "max_score")).sum();
        return new Points(number(json, "score"), most, exercises);
    }

    private static Points tests(JsonObject json, String maxScore, String exercise) {
        Map<String, Integer> exercises = new HashMap<>();
        objects(json)
                .forEach(
                        test ->
                                exercises.merge(
                                        test.get(exercise).getAsString(),
                                        number(test, "score"),
                                        Integer::sum));
        int sum = objects(json).mapToInt(test -> number(test, "score")).sum();
        return new Points(sum, number(json, maxScore), exercises);
    }

    private static Points junit(Grade grade) {
        Map<String, String> properties =
                elements(suite(grade), "property")
                        .collect(
                                Collectors.toMap(
                                        each -> each.getAttribute("name"),
                                        each -> each.getAttribute("value")));
        Map<String, Integer> exercises = new HashMap<>();
        properties.forEach(
                (name, value) -> {
                    if (name.matches("ex\\d\\d-.*\\.score")) {
                        exercises.put(name.replace(".score", ""), Integer.parseInt(value));
                    }
                });
        return new Points(
                Integer.parseInt(properties.get("score")),
                Integer.parseInt(properties.get("maxScore")),
                exercises);
    }

    private static Points csv(Grade grade) {
        List<List<String>> rows = CsvRows.of(new CsvReport().of(grade));
        int score = rows.get(0).indexOf("score");
        Map<String, Integer> exercises = new HashMap<>();
        int most = 0;
        for (List<String> row : rows.subList(1, rows.size())) {
            exercises.merge(row.get(0), Integer.parseInt(row.get(score)), Integer::sum);
            most += Integer.parseInt(row.get(score + 1));
        }
        int sum = exercises.values().stream().mapToInt(Integer::intValue).sum();
        return new Points(sum, most, exercises);
    }

    private static Points lines(String page, Pattern line) {
        List<MatchResult> found =
                page.lines()
                        .map(line::matcher)
                        .filter(Matcher::matches)
                        .map(Matcher::toMatchResult)
                        .toList();
        Map<String, Integer> exercises = new HashMap<>();
        found.forEach(row -> exercises.put(folder(row), last(row, 1)));
        return new Points(
                found.stream().mapToInt(row -> last(row, 1)).sum(),
                found.stream().mapToInt(row -> last(row, 0)).sum(),
                exercises);
    }

    private static String folder(MatchResult row) {
        return row.groupCount() == 3
                ? row.group(1)
                : "ex%s-%s".formatted(row.group(1), row.group(2).replace(' ', '-'));
    }

    private static int last(MatchResult row, int before) {
        return Integer.parseInt(row.group(row.groupCount() - before));
    }

    private static JsonObject github(Grade grade) {
        String line = new GitHubReport("").output(grade).strip();
        byte[] json = Base64.getDecoder().decode(line.substring("result=".length()));
        return parsed(new String(json, StandardCharsets.UTF_8));
    }

    private static JsonObject gradescopeJson(Grade grade) {
        return parsed(new GradescopeReport().of(grade));
    }

    private static JsonObject classroom50(Grade grade) {
        return parsed(new Classroom50Report(Map.of(), Clock.systemUTC()).of(grade));
    }

    private static Element suite(Grade grade) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(new JUnitReport().of(grade))))
                    .getDocumentElement();
        } catch (Exception malformed) {
            throw new AssertionError("JUnit's XML does not parse", malformed);
        }
    }

    private static Stream<Element> elements(Element suite, String tag) {
        var found = suite.getElementsByTagName(tag);
        return IntStream.range(0, found.getLength()).mapToObj(found::item).map(Element.class::cast);
    }

    private static List<String> rules(JsonObject json, String name, Predicate<JsonObject> passed) {
        return objects(json).filter(passed).map(test -> id(test.get(name).getAsString())).toList();
    }

    private static String id(String name) {
        return RULE.matcher(name).results().findFirst().orElseThrow().group();
    }

    private static boolean says(JsonObject test, String field, String value) {
        return test.get(field).getAsString().equals(value);
    }

    private static Stream<JsonObject> objects(JsonObject json) {
        return StreamSupport.stream(json.getAsJsonArray("tests").spliterator(), false)
                .map(JsonElement::getAsJsonObject);
    }

    private static JsonObject parsed(String text) {
        return JsonParser.parseString(text).getAsJsonObject();
    }

    /** A whole number: points never have a fraction. */
    private static int number(JsonObject json, String name) {
        return Integer.parseInt(json.get(name).getAsJsonPrimitive().getAsString());
    }
}
