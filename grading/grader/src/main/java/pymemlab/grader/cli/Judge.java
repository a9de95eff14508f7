package pymemlab.grader.cli;

import pymemlab.grader.classroom.Sitting;
import pymemlab.grader.judge.CannotGrade;
import pymemlab.grader.judge.GradingRequest;
import pymemlab.grader.judge.Progress;
import pymemlab.grader.result.Grade;

/** Who judges, as the commands see it. */
@FunctionalInterface
public interface Judge {

    /** Judges what is asked for and tells {@code progress} how far it is. */
    Grade grade(GradingRequest request, Progress progress) throws CannotGrade;

    /** For many submissions of strangers; who shares processes among them keeps them apart. */
    default Sitting sitting(Progress progress) {
        return new Sitting() {
            @Override
            public Grade grade(GradingRequest request) throws CannotGrade {
                return Judge.this.grade(request, progress);
            }

            @Override
            public void close() {}
        };
    }
}
