package pymemlab.selftest;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pymemlab.contracts.Exercise;
import pymemlab.contracts.Rule;

/** The tests of an exercise and the rules whose ids they carry. */
record TextsTests(Exercise exercise, List<Tested> tests) {

    // By name: the engines' annotations differ, and a new engine should not be overlooked.
    private static final Set<String> TEST_ANNOTATIONS =
            Set.of("Test", "Property", "Example", "ArchTest", "ParameterizedTest", "RepeatedTest");

    /**
     * One test.
     *
     * @param name suite and method or constant
     * @param rule the id that it carries, if any
     */
    record Tested(String name, Optional<String> rule) {}

    /** Reads the suites' methods and the architecture's constants. */
    static TextsTests of(Exercise exercise) {
        List<Tested> tests = new ArrayList<>();
        for (Class<?> suite : exercise.suites()) {
            for (Method method : suite.getDeclaredMethods()) {
                add(suite, method.getName(), method, tests);
            }
        }
        for (Field constant : exercise.architecture().getDeclaredFields()) {
            add(exercise.architecture(), constant.getName(), constant, tests);
        }
        return new TextsTests(exercise, tests);
    }

    /** Every test carries a rule of the book, and every rule of the book has a test. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        tests.forEach(test -> mustCarryAKnownRule(test, problems));
        for (String id : Texts.ids(exercise)) {
            if (tests.stream().noneMatch(test -> test.rule().equals(Optional.of(id)))) {
                problems.add(
                        ("The rule book of %s has %s, but nothing tests it."
                                        + " Write a test with @Rule(\"%s\") or take the rule out.")
                                .formatted(Texts.shortName(exercise), id, id));
            }
        }
        return problems;
    }

    private void mustCarryAKnownRule(Tested test, List<String> problems) {
        if (test.rule().isEmpty()) {
            problems.add(
                    "%s is a test, but it carries no rule. Add @Rule with the rule's id."
                            .formatted(test.name()));
        } else if (exercise.rules().find(test.rule().get()).isEmpty()) {
            problems.add(
                    ("The rule book of %s has no rule %s, but %s tests it."
                                    + " Add the rule or rename the test's.")
                            .formatted(Texts.shortName(exercise), test.rule().get(), test.name()));
        }
    }

    private static void add(
            Class<?> owner, String name, AnnotatedElement element, List<Tested> tests) {
        Optional<String> rule =
                Optional.ofNullable(element.getAnnotation(Rule.class)).map(Rule::value);
        if (rule.isPresent() || isTest(element)) {
            tests.add(new Tested(owner.getSimpleName() + "." + name, rule));
        }
    }

    private static boolean isTest(AnnotatedElement element) {
        return Arrays.stream(element.getAnnotations())
                .map(annotation -> annotation.annotationType().getSimpleName())
                .anyMatch(TEST_ANNOTATIONS::contains);
    }
}
