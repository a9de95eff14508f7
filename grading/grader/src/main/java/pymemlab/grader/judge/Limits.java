package pymemlab.grader.judge;

import java.time.Duration;

/**
 * How long things may take before the judge gives up on them. Clocks are the last guard, after the
 * machine's budget; no point depends on them as long as code ends at all.
 *
 * @param compile javac on one exercise
 * @param test one test
 * @param timeouts how many tests of an exercise may run out of time before the rest is not run
 */
public record Limits(Duration compile, Duration test, int timeouts) {

    /** What students and instructors get. */
    public static final Limits STANDARD =
            new Limits(Duration.ofSeconds(30), Duration.ofSeconds(20), 2);

    /** All tests of one exercise; work that is right needs a hundredth of it. */
    Duration exercise() {
        return test.multipliedBy(6).plus(Duration.ofSeconds(60));
    }
}
