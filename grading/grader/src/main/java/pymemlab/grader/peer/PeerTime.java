package pymemlab.grader.peer;

/**
 * What Python took for a collection.
 *
 * @param version Python's
 * @param nanoseconds median processor time by object and reference, of the faster kind of objects
 */
public record PeerTime(String version, double nanoseconds) {}
