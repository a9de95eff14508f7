package pymemlab.grader.result;

import java.util.Locale;

/** How far an exercise came. */
public enum ExerciseStatus {
    /** Every rule stands in full. */
    COMPLETE,
    /** Some points. */
    PARTIAL,
    /** The untouched starter, or no point yet. */
    NOT_STARTED,
    /** The folder or the class is not there. */
    MISSING,
    /** javac refused it. */
    DOES_NOT_COMPILE,
    /** It uses what the exercise does not allow; nothing of it was run. */
    REFUSED,
    /** No test came to its end in time. */
    TIMED_OUT,
    /** The harness died in every test. */
    CRASHED,
    /** The judge itself is in doubt, and withholds the points. */
    INFRASTRUCTURE_ERROR;

    /** As the JSON result writes it, such as {@code does-not-compile}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
