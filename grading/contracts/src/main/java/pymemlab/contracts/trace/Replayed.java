package pymemlab.contracts.trace;

/**
 * What a replay has measured.
 *
 * @param operations that were made
 * @param peakPayload the most requested bytes that were live at once
 * @param peakFootprint the most bytes that the operating system had handed out at once
 * @param cost of all calls, as {@code Meter} counts it
 * @param systemCalls among them
 * @param stopped it cost so much that the rest was not made
 * @param chart how both have changed over time
 */
public record Replayed(
        int operations,
        long peakPayload,
        long peakFootprint,
        long cost,
        long systemCalls,
        boolean stopped,
        FootprintChart chart) {

    /** Peak payload by peak footprint: 1 is perfect. */
    public double utilisation() {
        return peakFootprint == 0 ? 0 : (double) peakPayload / peakFootprint;
    }

    /** The cost of one call on average. */
    public double costPerOperation() {
        return operations == 0 ? 0 : (double) cost / operations;
    }
}
