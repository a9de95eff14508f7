package pymemlab.grader.judge;

import java.time.Duration;
import java.util.Optional;
import pymemlab.grader.harness.Frame;

/** What a harness says, frame after frame. */
@FunctionalInterface
interface Answers {

    /** The next frame; empty if the harness stays silent for so long. */
    Optional<Frame> next(Duration patience) throws InterruptedException;

    /** The line of the submission in which the running test was seen last. */
    default Optional<String> lastSeen() {
        return Optional.empty();
    }
}
