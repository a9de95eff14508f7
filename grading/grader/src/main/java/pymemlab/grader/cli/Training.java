package pymemlab.grader.cli;

import pymemlab.grader.judge.CannotGrade;

/** Archives what the child processes load, so that they start faster. */
@FunctionalInterface
public interface Training {

    /** Does so once. */
    void run() throws CannotGrade;
}
