package pymemlab.contracts;

import static java.util.stream.Collectors.counting;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the line of the code under test that an exception came from, and says it in words. */
public final class Culprit {

    private static final String LEARNER = "pymemlab.";

    private Culprit() {}

    /** " (File.java:12)", or nothing if no line of the code under test is known. */
    public static String of(Throwable thrown) {
        return frame(thrown).map(Culprit::place).orElse("");
    }

    /** What a call must not have thrown, in one sentence. */
    public static String finding(String call, Throwable thrown) {
        String message = message(thrown);
        if (thrown instanceof UnsupportedOperationException && message.startsWith("TODO")) {
            return "%s is not written yet: %s%s"
                    .formatted(unwritten(call, thrown), message, of(thrown));
        }
        if (thrown instanceof StackOverflowError) {
            return "%s calls itself too deeply: the stack of the test is full%s"
                    .formatted(call, repeated(thrown));
        }
        String name = thrown.getClass().getSimpleName();
        return "%s must not throw, but it threw %s%s%s"
                .formatted(call, name, message.isEmpty() ? "" : ": " + message, of(thrown));
    }

    /** The call itself, or the method behind it that the call could not do without. */
    private static String unwritten(String call, Throwable thrown) {
        return frame(thrown)
                .map(StackTraceElement::getMethodName)
                .filter(method -> !call.contains(method + "("))
                .filter(method -> !method.startsWith("<"))
                .orElse(call);
    }

    /**
     * A line of the circle: where the stack has ended by chance would be another one in each run.
     */
    private static String repeated(Throwable overflow) {
        Map<String, Long> times =
                Arrays.stream(overflow.getStackTrace())
                        .filter(Culprit::isLearners)
                        .collect(Collectors.groupingBy(Culprit::place, counting()));
        long most = times.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return times.entrySet().stream()
                .filter(place -> place.getValue() >= most / 2)
                .map(Map.Entry::getKey)
                .min(Comparator.naturalOrder())
                .orElse("");
    }

    private static String place(StackTraceElement frame) {
        return " (%s:%d)".formatted(frame.getFileName(), frame.getLineNumber());
    }

    private static String message(Throwable thrown) {
        try {
            return Optional.ofNullable(thrown.getMessage()).orElse("");
        } catch (Throwable hostile) {
            return ""; // getMessage may be the submission's own.
        }
    }

    private static Optional<StackTraceElement> frame(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace()).filter(Culprit::isLearners).findFirst();
    }

    private static boolean isLearners(StackTraceElement frame) {
        String name = frame.getClassName();
        return name.startsWith(LEARNER)
                && !name.startsWith("pymemlab.spec.")
                && !name.startsWith("pymemlab.contracts.")
                && !name.startsWith("pymemlab.grader.");
    }
}
