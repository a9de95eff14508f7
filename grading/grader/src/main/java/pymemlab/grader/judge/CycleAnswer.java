package pymemlab.grader.judge;

import java.util.List;
import pymemlab.grader.harness.CycleShape;
import pymemlab.grader.result.ExerciseResult;

/** What became of a look at the clock while cycles are collected. */
public sealed interface CycleAnswer {

    /**
     * Nothing was run.
     *
     * @param why as a grade would say it
     */
    record NotRun(ExerciseResult why) implements CycleAnswer {}

    /**
     * A collection went wrong.
     *
     * @param finding what was wrong, fit to be shown
     * @param notes on what the submission holds
     */
    record Broken(String finding, List<String> notes) implements CycleAnswer {}

    /**
     * All collections were right.
     *
     * @param lines one for each graph
     * @param notes on what the submission holds
     */
    record Timed(List<Line> lines, List<String> notes) implements CycleAnswer {}

    /**
     * One graph.
     *
     * @param objects how many it has
     * @param nanoseconds median processor time by object and reference
     */
    record Line(CycleShape shape, int objects, double nanoseconds) {}
}
