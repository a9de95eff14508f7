package pymemlab.grader.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pymemlab.grader.result.ExerciseResult;
import pymemlab.grader.result.Grade;
import pymemlab.grader.result.RuleResult;

/** JUnit XML as surefire writes it: one case a rule, the points among the properties. */
public final class JUnitReport implements Report {

    /** One test case; its outcome is an element without its end, such as "failure". */
    private record Case(String name, String className, String outcome, String text) {}

    @Override
    public String of(Grade grade) {
        List<Case> cases = grade.exercises().stream().flatMap(JUnitReport::cases).toList();
        return """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuite name="PyMemLab" time="%s" tests="%s" errors="%s" skipped="%s" failures="%s">
          <properties>
        %s  </properties>
        %s</testsuite>
        """
                .formatted(
                        String.format(Locale.ROOT, "%.3f", grade.durationMillis() / 1000.0),
                        cases.size(),
                        count(cases, "error"),
                        count(cases, "skipped"),
                        count(cases, "failure"),
                        properties(grade),
                        cases.stream().map(JUnitReport::xml).collect(Collectors.joining()));
    }

    private static String properties(Grade grade) {
        Stream<String> total =
                Stream.of(
                        property("kit.version", grade.kitVersion()),
                        property("seed", grade.seed()),
                        property("score", grade.score()),
                        property("maxScore", grade.maxScore()));
        Stream<String> each = grade.exercises().stream().flatMap(JUnitReport::properties);
        return Stream.concat(total, each).collect(Collectors.joining());
    }

    private static Stream<String> properties(ExerciseResult result) {
        String folder = result.exercise().folder();
        Stream<String> whole =
                Stream.of(
                        property(folder + ".status", result.status().label()),
                        property(folder + ".score", result.score()),
                        property(folder + ".maxScore", result.maxScore()),
                        property(folder + ".seed", result.seed()));
        Stream<String> rules =
                result.rules().stream()
                        .flatMap(
                                rule ->
                                        Stream.of(
                                                property(rule.rule().id() + ".score", rule.score()),
                                                property(
                                                        rule.rule().id() + ".maxScore",
                                                        rule.rule().points())));
        return Stream.concat(whole, rules);
    }

    private static String property(String name, Object value) {
        return "    <property name=\"%s\" value=\"%s\"/>\n"
                .formatted(XmlText.of(name), XmlText.of(value.toString()));
    }

    // Rules that were not run are "skipped", which looks green; so the reason gets a case of its
    // own.
    private static Stream<Case> cases(ExerciseResult result) {
        String folder = result.exercise().folder();
        Stream<Case> whole =
                Explanation.explainsItself(result)
                        ? Stream.of(
                                new Case(
                                        "can be run",
                                        folder,
                                        "error",
                                        Explanation.ofProblems(result)))
                        : Stream.empty();
        return Stream.concat(whole, result.rules().stream().map(rule -> toCase(folder, rule)));
    }

    private static Case toCase(String folder, RuleResult rule) {
        String name = rule.rule().id() + " " + rule.rule().sentence();
        return switch (rule.status()) {
            case PASSED -> new Case(name, folder, "", "");
            case NOT_RUN -> new Case(name, folder, "skipped", Explanation.of(rule));
            case FAILED -> new Case(name, folder, "failure", Explanation.of(rule));
            case TIMED_OUT, CRASHED -> new Case(name, folder, "error", Explanation.of(rule));
        };
    }

    private static String xml(Case test) {
        String start =
                "  <testcase name=\"%s\" classname=\"%s\" time=\"0\""
                        .formatted(XmlText.of(test.name()), XmlText.of(test.className()));
        return test.outcome().isEmpty()
                ? start + "/>\n"
                : start + ">" + outcome(test) + "</testcase>\n";
    }

    private static String outcome(Case test) {
        if (test.outcome().equals("skipped")) {
            return "<skipped message=\"%s\"/>".formatted(XmlText.of(test.text()));
        }
        return "<%1$s message=\"%2$s\" type=\"BrokenRule\">%3$s</%1$s>"
                .formatted(
                        test.outcome(),
                        XmlText.of(test.text().strip().lines().findFirst().orElse("")),
                        XmlText.of(test.text()));
    }

    private static long count(List<Case> cases, String outcome) {
        return cases.stream().filter(test -> test.outcome().equals(outcome)).count();
    }
}
