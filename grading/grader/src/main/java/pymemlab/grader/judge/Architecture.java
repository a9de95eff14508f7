package pymemlab.grader.judge;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import pymemlab.contracts.Exercise;
import pymemlab.contracts.Rule;
import pymemlab.grader.harness.Outcome;
import pymemlab.grader.harness.TestStatus;

/** Holds verified classes against the exercise's ArchUnit rules; they are read and never loaded. */
final class Architecture {

    static {
        // ArchUnit logs through SLF4J, which else complains into the report that nobody listens.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
    }

    private static final int MOST = 5;

    private final Exercise exercise;

    Architecture(Exercise exercise) {
        this.exercise = exercise;
    }

    /** The outcome of each architecture rule, by its id. */
    Map<String, Outcome> outcomes(Map<String, byte[]> classes) throws IOException {
        Path folder = Files.createTempDirectory("pymemlab");
        try {
            write(classes, folder);
            Function<ArchConfiguration, Map<String, Outcome>> work =
                    scope -> evaluated(scope, folder);
            return ArchConfiguration.withThreadLocalScope(work);
        } finally {
            delete(folder);
        }
    }

    private Map<String, Outcome> evaluated(ArchConfiguration scope, Path folder) {
        scope.setResolveMissingDependenciesFromClassPath(false);
        JavaClasses imported = new ClassFileImporter().importPath(folder);
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        for (Field field : exercise.architecture().getDeclaredFields()) {
            if (field.isAnnotationPresent(Rule.class)) {
                outcomes.put(
                        field.getAnnotation(Rule.class).value(), outcome(rule(field), imported));
            }
        }
        return outcomes;
    }

    private static Outcome outcome(ArchRule rule, JavaClasses classes) {
        try {
            EvaluationResult result = rule.evaluate(classes);
            if (!result.hasViolation()) {
                return Outcome.of(TestStatus.PASSED, "");
            }
            return Outcome.of(TestStatus.FAILED, finding(rule, result));
        } catch (AssertionError nothingToLookAt) {
            return Outcome.of(
                    TestStatus.FAILED,
                    "this rule needs the classes of the starter, but some are not there");
        }
    }

    private static String finding(ArchRule rule, EvaluationResult result) {
        List<String> details = result.getFailureReport().getDetails();
        StringBuilder finding = new StringBuilder(rule.getDescription()).append(", but:\n");
        details.stream().limit(MOST).forEach(each -> finding.append(each).append('\n'));
        if (details.size() > MOST) {
            finding.append("and %d more".formatted(details.size() - MOST));
        }
        return finding.toString();
    }

    private static ArchRule rule(Field field) {
        try {
            field.setAccessible(true);
            return (ArchRule) field.get(null);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(field + " cannot be read", impossible);
        }
    }

    private static void write(Map<String, byte[]> classes, Path folder) throws IOException {
        int number = 0;
        for (byte[] bytes : classes.values()) {
            // Numbered: a class may have a name that this file system cannot write.
            Files.write(folder.resolve(number++ + ".class"), bytes);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
