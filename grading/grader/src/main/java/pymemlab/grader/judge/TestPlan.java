package pymemlab.grader.judge;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import pymemlab.contracts.Exercise;
import pymemlab.contracts.Rule;
import pymemlab.contracts.RuleEntry;
import pymemlab.contracts.RuleKind;
import pymemlab.grader.harness.GradedSuites;
import pymemlab.grader.harness.TestKey;

/** The tests of an exercise, read off its suites: in the order of rules, suites, names. */
final class TestPlan {

    private final Exercise exercise;
    private final List<PlannedTest> all;

    TestPlan(Exercise exercise) {
        GradedSuites.mustCover(exercise);
        this.exercise = exercise;
        this.all = exercise.suites().stream().flatMap(TestPlan::tests).toList();
        mustCoverTheRuleBook();
    }

    /** The tests of all rules, or of those that are named and those that they require. */
    List<PlannedTest> tests(Set<String> onlyRules) {
        Set<String> wanted = wanted(onlyRules);
        return exercise.rules().rules().stream()
                .filter(rule -> wanted.contains(rule.id()))
                .flatMap(rule -> of(rule.id()).stream())
                .toList();
    }

    /** The tests of one rule. */
    List<PlannedTest> of(String rule) {
        return all.stream().filter(test -> test.rule().equals(rule)).toList();
    }

    private Set<String> wanted(Set<String> onlyRules) {
        Set<String> wanted = new LinkedHashSet<>();
        if (onlyRules.isEmpty()) {
            exercise.rules().rules().forEach(rule -> wanted.add(rule.id()));
        }
        onlyRules.forEach(rule -> addWithRequired(rule, wanted));
        return wanted;
    }

    private void addWithRequired(String rule, Set<String> wanted) {
        if (wanted.add(rule)) {
            RuleEntry entry = exercise.rules().find(rule).orElseThrow();
            entry.requires().forEach(required -> addWithRequired(required, wanted));
        }
    }

    private static Stream<PlannedTest> tests(Class<?> suite) {
        return Stream.<Class<?>>iterate(suite, type -> type != Object.class, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Rule.class))
                .sorted(Comparator.comparing(Method::getName))
                .map(method -> planned(suite, method));
    }

    private static PlannedTest planned(Class<?> suite, Method method) {
        return new PlannedTest(
                new TestKey(suite.getSimpleName(), method.getName()),
                method.getAnnotation(Rule.class).value());
    }

    private void mustCoverTheRuleBook() {
        for (RuleEntry rule : exercise.rules().rules()) {
            if (rule.kind() != RuleKind.ARCHITECTURE && of(rule.id()).isEmpty()) {
                throw new IllegalStateException(
                        "Rule %s needs a test, but no suite of %s has one. Add it, or take the rule out."
                                .formatted(rule.id(), exercise.folder()));
            }
        }
    }
}
