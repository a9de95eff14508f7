package pymemlab.grader.harness;

import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import pymemlab.contracts.Exercise;
import pymemlab.contracts.Rule;

/**
 * Which rules a job has found broken. What requires one of them pays nothing, so it need not run:
 * the judge comes to the same result without it.
 */
final class BrokenSoFar {

    private final Exercise exercise;
    private final Set<String> broken = new HashSet<>();

    BrokenSoFar(Exercise exercise) {
        this.exercise = exercise;
    }

    /** Why this test can be left out, if it can. */
    Optional<Outcome> insteadOf(TestKey key) {
        return rule(key)
                .flatMap(id -> exercise.rules().find(id))
                .flatMap(rule -> rule.requires().stream().filter(broken::contains).findFirst())
                .map(id -> Outcome.of(TestStatus.ABORTED, "needs %s first".formatted(id)));
    }

    void note(TestKey key, Outcome outcome) {
        boolean stands =
                outcome.status() == TestStatus.PASSED || outcome.status() == TestStatus.MISSED;
        if (!stands && !Canaries.KEYS.contains(key)) { // A canary fails to show that tests can.
            rule(key).ifPresent(broken::add);
        }
    }

    private Optional<String> rule(TestKey key) {
        return GradedSuites.find(exercise, key.suite())
                .flatMap(suite -> GradedSuites.method(suite, key.method()))
                .flatMap(BrokenSoFar::rule);
    }

    private static Optional<String> rule(Method test) {
        return Stream.of(test)
                .filter(method -> method.isAnnotationPresent(Rule.class))
                .map(method -> method.getAnnotation(Rule.class).value())
                .findFirst();
    }
}
