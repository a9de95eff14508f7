package pymemlab.grader.judge;

import java.nio.file.Path;
import java.util.OptionalLong;
import pymemlab.contracts.Exercise;
import pymemlab.contracts.trace.Trace;

/**
 * What is to be replayed, and on whose allocator.
 *
 * @param submission the folder that holds the exercises' folders
 * @param exercise whose allocator it is
 * @param trace the calls
 * @param seed of what is written into the blocks, instead of the one that the sources decide
 * @param timed whether to look at the clock as well
 */
public record TraceRequest(
        Path submission, Exercise exercise, Trace trace, OptionalLong seed, boolean timed) {}
