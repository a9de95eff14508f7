package pymemlab.grader.harness;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pymemlab.contracts.Exercise;

/** Finds the concrete class that runs an abstract suite on a submission. */
public final class GradedSuites {

    private static final Map<Class<?>, Class<?>> BY_SUITE =
            Stream.of(
                            GradedMemoryMap.SUITES,
                            GradedDynamicArray.SUITES,
                            GradedRawAllocator.SUITES,
                            GradedObjectAllocator.SUITES,
                            GradedObjectCaches.SUITES,
                            GradedReferenceCounting.SUITES,
                            GradedCycleCollector.SUITES)
                    .flatMap(List::stream)
                    .collect(Collectors.toMap(Class::getSuperclass, Function.identity()));

    private GradedSuites() {}

    /** Stops, saying the repair, unless every suite of the exercise can be run. */
    public static void mustCover(Exercise exercise) {
        for (Class<?> suite : exercise.suites()) {
            if (!BY_SUITE.containsKey(suite)) {
                throw new IllegalStateException(
                        "The harness needs a class for %s, but has none. Add it to GradedSuites."
                                .formatted(suite.getSimpleName()));
            }
        }
    }

    /** The concrete class of the suite with this simple name. */
    static Optional<Class<?>> find(Exercise exercise, String suite) {
        Stream<Class<?>> graded = exercise.suites().stream().map(BY_SUITE::get);
        return Stream.concat(Canaries.SUITES.stream(), graded)
                .filter(each -> suite.equals(nameOf(each)))
                .findFirst();
    }

    /** The method with this name, wherever in the class's line it is declared. */
    static Optional<Method> method(Class<?> graded, String name) {
        return Stream.<Class<?>>iterate(graded, type -> type != Object.class, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.getName().equals(name) && !method.isSynthetic())
                .findFirst();
    }

    private static String nameOf(Class<?> graded) {
        boolean isCanary = Canaries.SUITES.contains(graded);
        return (isCanary ? graded : graded.getSuperclass()).getSimpleName();
    }
}
