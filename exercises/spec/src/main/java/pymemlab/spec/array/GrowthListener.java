package pymemlab.spec.array;

/** Is told each time an array has moved to a block of another length. */
@FunctionalInterface
public interface GrowthListener {

    /** A listener that does nothing. */
    GrowthListener SILENT = (oldCapacity, newCapacity) -> {};

    /**
     * The array has moved: the elements are in the new block and the old one is released.
     *
     * @param oldCapacity the capacity before, in cells
     * @param newCapacity the capacity now, in cells
     */
    void capacityChanged(long oldCapacity, long newCapacity);
}
