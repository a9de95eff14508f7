package pymemlab.grader.result;

import java.util.Locale;

/** How a rule was judged. */
public enum RuleStatus {
    /** Every test passed: full points. */
    PASSED,
    /** A test failed, or a cost rule missed its target. */
    FAILED,
    /** It was not judged, because something before it stands in the way. */
    NOT_RUN,
    /** A test did not end in time. */
    TIMED_OUT,
    /** The harness died during a test. */
    CRASHED;

    /** As the JSON result writes it, such as {@code not-run}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
