package pymemlab.grader.classroom;

import pymemlab.grader.judge.CannotGrade;
import pymemlab.grader.judge.GradingRequest;
import pymemlab.grader.judge.Progress;
import pymemlab.grader.result.Grade;

/** Judges the work of strangers, one after the other; for one thread. */
public interface Sitting extends AutoCloseable {

    /** Judges what is asked for. */
    Grade grade(GradingRequest request) throws CannotGrade;

    /** Ends every process that it has started; from any thread. */
    @Override
    void close();

    /** Opens sittings. */
    @FunctionalInterface
    interface Opening {

        /** A new one, which tells {@code progress} how far it is. */
        Sitting open(Progress progress);
    }
}
