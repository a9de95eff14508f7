package pymemlab.spec.array;

/**
 * A list of 8-byte values that makes room for itself, as Python's {@code list} does (CPython,
 * Objects/listobject.c, {@code list_resize}).
 *
 * <p>Element 0 lies in a cell of a block from {@link pymemlab.spec.machine.CellMemory}; element
 * <em>i</em> lies 8·<em>i</em> bytes after it, in the same block (ARR-4). Every cell of the
 * capacity that holds no element holds the <em>fill</em> value (ARR-14).
 *
 * <p>Before every change of size the {@link GrowthPolicy} is asked for the capacity that the new
 * size should have. An answer equal to the capacity changes nothing. Any other answer moves the
 * elements into a new block of that many cells, releases the old block, and then tells the {@link
 * GrowthListener}; capacity 0 means no block at all. An answer below the new size is refused with
 * an {@link IllegalStateException} (ARR-18).
 *
 * <p>A refused call changes nothing: not the elements, not the size, not the capacity, and the
 * listener stays silent.
 */
public interface DynamicArray {

    /** The capacity of an array for which none was asked. */
    long DEFAULT_CAPACITY = 16;

    /** The fill value of an array for which none was asked. */
    long DEFAULT_FILL = 0;

    /**
     * Returns the element at {@code index} (ARR-2).
     *
     * @throws IndexOutOfBoundsException unless {@code 0 <= index < size()} (ARR-3)
     */
    long get(long index);

    /**
     * Replaces the element at {@code index} (ARR-2).
     *
     * @throws IndexOutOfBoundsException unless {@code 0 <= index < size()} (ARR-3)
     */
    void set(long index, long value);

    /**
     * Adds {@code value} behind the last element (ARR-2), growing first if the policy says so
     * (ARR-5).
     *
     * @throws OutOfCells if the policy wants another block and it is refused (ARR-17)
     */
    void append(long value);

    /**
     * Puts {@code value} at {@code index} and moves what stood there and behind it one place on
     * (ARR-11).
     *
     * @param index 0 … size; {@code size()} appends
     * @throws IndexOutOfBoundsException unless {@code 0 <= index <= size()} (ARR-3)
     * @throws OutOfCells if the policy wants another block and it is refused (ARR-17)
     */
    void insert(long index, long value);

    /**
     * Takes the element at {@code index} out and closes the gap (ARR-12). A smaller block that the
     * policy wants and the machine refuses is no error: the array keeps the larger one (ARR-17).
     *
     * @return the element that was there
     * @throws IndexOutOfBoundsException unless {@code 0 <= index < size()} (ARR-3)
     */
    long remove(long index);

    /**
     * Takes the last element out (ARR-12), as {@link #remove} does.
     *
     * @return the element that was last
     * @throws IndexOutOfBoundsException if the array is empty (ARR-3)
     */
    long removeLast();

    /** The number of elements. */
    long size();

    /** The number of elements that fit without asking for another block (ARR-1). */
    long capacity();
}
