package pymemlab.spec.array;

/** Decides how much room an array keeps. It remembers nothing and touches no memory. */
@FunctionalInterface
public interface GrowthPolicy {

    /**
     * Returns the capacity that an array should have once its size is {@code newSize}.
     *
     * @param newSize the size after the change, 0 or more
     * @param capacity the capacity now, 0 or more
     * @return at least {@code newSize}; {@code capacity} itself when nothing should move
     */
    long capacityFor(long newSize, long capacity);
}
