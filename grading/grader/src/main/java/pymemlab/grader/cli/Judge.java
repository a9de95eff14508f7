package pymemlab.grader.cli;

import pymemlab.grader.judge.CannotGrade;
import pymemlab.grader.judge.GradingRequest;
import pymemlab.grader.judge.Progress;
import pymemlab.grader.result.Grade;

/** Who judges, as the commands see it. */
@FunctionalInterface
public interface Judge {

    /** Judges what is asked for and tells {@code progress} how far it is. */
    Grade grade(GradingRequest request, Progress progress) throws CannotGrade;
}
