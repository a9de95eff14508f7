package pymemlab.grader.harness;

import java.util.OptionalDouble;

/**
 * What one test found out.
 *
 * @param status how it ended
 * @param message of a test that did not pass
 * @param measured of a cost rule's test
 * @param output what the submission printed meanwhile
 */
public record Outcome(TestStatus status, String message, OptionalDouble measured, String output) {

    /** An outcome that says nothing but a message. */
    public static Outcome of(TestStatus status, String message) {
        return new Outcome(status, message, OptionalDouble.empty(), "");
    }

    Outcome withOutput(String printed) {
        return new Outcome(status, message, measured, printed);
    }
}
