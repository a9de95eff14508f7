package pymemlab.array;

import pymemlab.spec.array.DynamicArray;
import pymemlab.spec.array.GrowthListener;
import pymemlab.spec.array.GrowthPolicy;
import pymemlab.spec.machine.CellMemory;
import pymemlab.spec.machine.Memory;

/**
 * A list of cells in one block, which moves to another block when the policy wants one.
 *
 * <p>Order of work: {@code size}, {@code capacity}, {@code append}, {@code get}, {@code set} (step
 * 1); {@code copyInto}, {@code append} to a full array, {@link Doubling} (step 2); {@code insert},
 * {@code remove}, {@code removeLast} (step 3); {@link CPythonList} (step 4); what is refused (step
 * 5).
 *
 * <p>Forbidden: Java arrays, collections, and strings in fields. Every element lives in a cell;
 * beside it this object may keep a few numbers.
 */
public final class GrowableArray implements DynamicArray {

    private final Memory memory;
    private final CellMemory cells;
    private final GrowthPolicy policy;
    private final long initialCapacity;
    private final long fill;
    private final GrowthListener listener;

    /** An array with room for 16 elements, unused cells 0, and nobody listening. */
    public GrowableArray(Memory memory, CellMemory cells, GrowthPolicy policy) {
        this(memory, cells, policy, DEFAULT_CAPACITY, DEFAULT_FILL, GrowthListener.SILENT);
    }

    /**
     * An empty array. Its first block may be allocated here, or by the first call that needs it;
     * the one that finds no room throws {@link pymemlab.spec.array.OutOfCells} (ARR-17).
     *
     * @param initialCapacity in cells; 0 holds no block, a negative one counts as huge
     * @param fill what every unused cell holds
     */
    public GrowableArray(
            Memory memory,
            CellMemory cells,
            GrowthPolicy policy,
            long initialCapacity,
            long fill,
            GrowthListener listener) {
        this.memory = memory;
        this.cells = cells;
        this.policy = policy;
        this.initialCapacity = initialCapacity;
        this.fill = fill;
        this.listener = listener;
    }

    @Override
    public long get(long index) {
        throw new UnsupportedOperationException("TODO step 1: load the cell of this element");
    }

    @Override
    public void set(long index, long value) {
        throw new UnsupportedOperationException("TODO step 1: store into the cell of this element");
    }

    @Override
    public void append(long value) {
        throw new UnsupportedOperationException(
                "TODO step 1: store behind the last element; a full array is step 2");
    }

    @Override
    public void insert(long index, long value) {
        throw new UnsupportedOperationException("TODO step 3: move what is behind one place on");
    }

    @Override
    public long remove(long index) {
        throw new UnsupportedOperationException(
                "TODO step 3: close the gap; the policy is asked here too");
    }

    @Override
    public long removeLast() {
        throw new UnsupportedOperationException("TODO step 3: remove the last element");
    }

    @Override
    public long size() {
        throw new UnsupportedOperationException("TODO step 1: count the elements");
    }

    @Override
    public long capacity() {
        throw new UnsupportedOperationException(
                "TODO step 1: decide when to allocate the first block, and how long it is");
    }

    /**
     * Copies a whole block to the front of another one.
     *
     * @param fromCells the length of the block at {@code from}
     * @param toCells the length of the block at {@code to}, at least {@code fromCells}
     * @throws IllegalArgumentException "Not enough space to copy into" if it is shorter; nothing is
     *     copied
     */
    public static void copyInto(Memory memory, long from, long fromCells, long to, long toCells) {
        throw new UnsupportedOperationException(
                "TODO step 2: copy every cell, or refuse a block that is too short");
    }
}
