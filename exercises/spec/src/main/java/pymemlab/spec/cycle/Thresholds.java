package pymemlab.spec.cycle;

/**
 * After how much a generation is collected: the youngest when more containers were allocated than
 * released by more than {@code young}, the others when the next younger was collected more often
 * than that (CPython, {@code gc.set_threshold}).
 *
 * @param young for generation 0; 0 switches automatic collection off
 * @param middle for generation 1
 * @param old for generation 2
 */
public record Thresholds(long young, long middle, long old) {

    /** What CPython 3.11 starts with. */
    public static final Thresholds CPYTHON = new Thresholds(700, 10, 10);
}
