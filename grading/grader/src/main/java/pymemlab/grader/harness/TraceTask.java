package pymemlab.grader.harness;

/** What a process is to find out about an allocator and a trace. */
public enum TraceTask {
    /** Replay it once, trust no answer, and measure. */
    MEASURE,
    /** Replay it many times, believe every answer, and look at the clock. */
    TIME
}
