package pymemlab.grader.classroom;

import pymemlab.grader.judge.CannotGrade;
import pymemlab.grader.judge.GradingRequest;
import pymemlab.grader.judge.Session;
import pymemlab.grader.result.Grade;

/**
 * A sitting of the real judge: one compiler process for all submissions, which only reads them, and
 * for each exercise of each submission a harness process of its own, which runs it.
 *
 * @param session one for strangers
 */
public record SessionOfStrangers(Session session) implements Sitting {

    @Override
    public Grade grade(GradingRequest request) throws CannotGrade {
        return session.grade(request);
    }

    @Override
    public void close() {
        session.close();
    }
}
