package pymemlab.grader.judge;

import java.util.List;
import java.util.Optional;
import pymemlab.grader.result.ExerciseResult;

/** What became of a replay. */
public sealed interface TraceAnswer {

    /**
     * Nothing was run.
     *
     * @param why as a grade would say it
     */
    record NotRun(ExerciseResult why) implements TraceAnswer {}

    /**
     * The replay went wrong.
     *
     * @param finding what was wrong, fit to be shown
     * @param notes on what the submission holds and prints
     */
    record Broken(String finding, List<String> notes) implements TraceAnswer {}

    /**
     * The replay came to its end.
     *
     * @param report fit to be shown
     * @param timing if it was asked for
     * @param notes on what the submission holds and prints
     */
    record Measured(String report, Optional<Timing> timing, List<String> notes)
            implements TraceAnswer {}

    /**
     * Median processor time, in nanoseconds a call.
     *
     * @param counted on a machine as every graded one
     * @param uncounted on a machine that does not count
     * @param rounds how many each is the median of
     */
    record Timing(double counted, double uncounted, int rounds) {}
}
