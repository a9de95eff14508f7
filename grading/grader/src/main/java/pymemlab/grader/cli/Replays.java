package pymemlab.grader.cli;

import pymemlab.grader.judge.CannotGrade;
import pymemlab.grader.judge.Progress;
import pymemlab.grader.judge.TraceAnswer;
import pymemlab.grader.judge.TraceRequest;

/** Who replays traces, as the commands see it. */
@FunctionalInterface
public interface Replays {

    /** Replays what is asked for and tells {@code progress} how far it is. */
    TraceAnswer replay(TraceRequest request, Progress progress) throws CannotGrade;
}
