package pymemlab.grader.judge;

import pymemlab.grader.harness.Frame;

import java.time.Duration;
import java.util.Optional;

/** What a harness says, frame after frame. */
@FunctionalInterface
interface Answers {

    /** The next frame; empty if the harness stays silent for so long. */
    Optional<Frame> next(Duration patience) throws InterruptedException;
}
