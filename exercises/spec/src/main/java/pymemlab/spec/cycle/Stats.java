package pymemlab.spec.cycle;

/**
 * What the collections of one generation did (CPython, {@code gc.get_stats}).
 *
 * @param collections how many there were
 * @param collected the sum of their results
 */
public record Stats(long collections, long collected) {}
