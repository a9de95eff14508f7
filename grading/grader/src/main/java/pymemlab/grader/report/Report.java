package pymemlab.grader.report;

import pymemlab.grader.result.Grade;

/** Writes a whole grade in one format. */
@FunctionalInterface
public interface Report {

    /** The whole text of the report. */
    String of(Grade grade);
}
