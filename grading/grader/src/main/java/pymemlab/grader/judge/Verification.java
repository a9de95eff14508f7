package pymemlab.grader.judge;

import java.util.List;
import java.util.Map;
import pymemlab.contracts.Exercise;
import pymemlab.grader.collect.SourceLines;
import pymemlab.grader.result.Problem;

/** Decides whether compiled classes may be run at all. */
@FunctionalInterface
interface Verification {

    /** What they use that the exercise does not allow; empty if they may run. */
    List<Problem> problems(Exercise exercise, SourceLines lines, Map<String, byte[]> classes);
}
