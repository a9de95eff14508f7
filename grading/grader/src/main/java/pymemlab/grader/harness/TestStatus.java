package pymemlab.grader.harness;

/** How one test ended. */
public enum TestStatus {
    /** It found nothing wrong. */
    PASSED,
    /** It found something wrong. */
    FAILED,
    /** Right answers, but more work than the target. */
    MISSED,
    /** It was skipped or could not be found, which never counts as passed. */
    ABORTED,
    /** It did not come to its end in time; only the judge says so. */
    TIMED_OUT,
    /** Its process died or spoke out of turn; only the judge says so. */
    CRASHED;

    /** Whether the harness may say so of itself. */
    boolean isReported() {
        return this != TIMED_OUT && this != CRASHED;
    }
}
