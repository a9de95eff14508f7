package pymemlab.spec.raw;

/**
 * Hands out blocks of memory of any size, as C's {@code malloc} family does; Python's raw domain is
 * a thin layer over it (CPython, Objects/obmalloc.c, {@code _PyMem_RawMalloc} and its neighbours).
 *
 * <p>Order of use: {@link #malloc} or {@link #calloc}, any number of {@link #realloc}, {@link
 * #free}. Forbidden: to touch a block after it was freed, or to free it twice.
 *
 * <p>Every block begins at a multiple of {@link #ALIGNMENT} (RAW-1), shares no byte with another
 * live block (RAW-2), and keeps what its owner wrote (RAW-3). Sizes are C's {@code size_t} seen as
 * a {@code long}: a negative one is huge. What cannot be had is answered with {@link
 * pymemlab.spec.machine.Memory#NULL}, and a refused call changes nothing (RAW-18, RAW-19).
 */
public interface RawAllocator {

    /** Every address that is handed out is a multiple of this many bytes. */
    int ALIGNMENT = 16;

    /**
     * Returns the address of a new block whose bytes may hold anything.
     *
     * @param size in bytes; 0 gives a block of its own (RAW-4)
     * @return the block, or NULL when there is no room for it
     */
    long malloc(long size);

    /**
     * Returns the address of a new block for {@code count} things of {@code size} bytes; all of its
     * bytes are 0 (RAW-16).
     *
     * @param count how many; 0 gives a block of its own
     * @param size in bytes each; 0 gives a block of its own
     * @return the block, or NULL when there is no room for it or the product is no {@code size_t}
     */
    long calloc(long count, long size);

    /**
     * Gives a block another size. It may stay or move; as many of its bytes as both sizes hold are
     * kept (RAW-13), and where it moved away from is free again (RAW-15).
     *
     * @param address a live block; NULL makes this a {@link #malloc} (RAW-14)
     * @param size in bytes, measured as the owner asked for them; 0 gives a live block (RAW-14)
     * @return where the block is now, or NULL when there is no room; then it lives on where it was,
     *     unchanged (RAW-20)
     */
    long realloc(long address, long size);

    /**
     * Takes a block back; its bytes may be handed out again (RAW-5).
     *
     * @param address a live block; NULL does nothing
     * @throws InvalidFree if {@code address} lies outside the heap, or is no multiple of {@link
     *     #ALIGNMENT}, or was freed by the call before this one and both its neighbours are live
     *     (RAW-21)
     */
    void free(long address);
}
