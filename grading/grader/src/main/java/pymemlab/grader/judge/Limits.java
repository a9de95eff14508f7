package pymemlab.grader.judge;

import java.time.Duration;

/**
 * How long things may take before the judge gives up on them. Clocks are the last guard, after the
 * machine's budget; no point depends on them as long as code ends at all.
 *
 * @param compile javac on one exercise
 * @param test one test
 * @param timeouts how many tests of an exercise may run out of time before the rest is not run
 * @param exercise all tests of one exercise
 */
public record Limits(Duration compile, Duration test, int timeouts, Duration exercise) {

    /** What students and instructors get. */
    public static final Limits STANDARD =
            new Limits(Duration.ofSeconds(30), Duration.ofSeconds(20), 2);

    /** All tests of one exercise get what work that is right needs a hundredth of. */
    public Limits(Duration compile, Duration test, int timeouts) {
        this(compile, test, timeouts, test.multipliedBy(6).plus(Duration.ofSeconds(60)));
    }
}
