package pymemlab.spec.pool;

/**
 * Hands out blocks for small objects from pools of one size each, and leaves all else to the raw
 * allocator below (CPython 3.8, Objects/obmalloc.c, {@code pymalloc_alloc} and its neighbours).
 *
 * <p>A request of 1 to {@link #SMALL_REQUEST_LIMIT} bytes is rounded up to its <em>size class</em>,
 * a multiple of {@link #ALIGNMENT}. Blocks of one class lie side by side in a <em>pool</em>: {@link
 * #POOL_SIZE} bytes whose first {@link #POOL_HEADER_SIZE} are its header. Sixty-four pools make an
 * <em>arena</em> ({@link ArenaSource}).
 *
 * <p>Sizes are C's {@code size_t} seen as a {@code long}: a negative one is huge. What cannot be
 * had is answered with {@link pymemlab.spec.machine.Memory#NULL}, and a refused call changes
 * nothing.
 */
public interface ObjectAllocator {

    /** Size classes are multiples of this many bytes, and so is every address. */
    int ALIGNMENT = 16;

    /** The most bytes that a pool serves. */
    int SMALL_REQUEST_LIMIT = 512;

    /** How many size classes there are. */
    int SIZE_CLASSES = SMALL_REQUEST_LIMIT / ALIGNMENT;

    /** Bytes in a pool. A pool's address is a multiple of it. */
    int POOL_SIZE = 4 << 10;

    /** Bytes at a pool's start that hold no block. */
    int POOL_HEADER_SIZE = 48;

    /**
     * Returns the address of a new block whose bytes may hold anything.
     *
     * @param size in bytes; 1 to 512 come from a pool, 0 and more from the raw allocator (POOL-1)
     * @return the block, or NULL when neither has room (POOL-14)
     */
    long malloc(long size);

    /**
     * Returns the address of a new block for {@code count} things of {@code size} bytes; all of its
     * bytes are 0 (POOL-13). The product is routed as {@link #malloc} routes a size.
     *
     * @return the block, or NULL when there is no room or the product is no {@code size_t}
     */
    long calloc(long count, long size);

    /**
     * Gives a block another size; as many of its bytes as both sizes hold are kept (POOL-11).
     *
     * <p>What the raw allocator gave stays with it for ever (POOL-12). A block of a pool stays
     * where it is if the new size fits its class and is more than three quarters of it (POOL-20);
     * otherwise another block is allocated, the bytes are copied, and the old block is freed.
     *
     * @param address a live block; NULL makes this a {@link #malloc}
     * @return where the block is now, or NULL when there is no room; then it lives on where it was
     *     (POOL-14)
     */
    long realloc(long address, long size);

    /**
     * Takes a block back. What no pool holds goes to the raw allocator (POOL-1).
     *
     * @param address a live block; NULL does nothing
     */
    void free(long address);

    /**
     * Says whether {@code address} lies in an arena that is held (CPython, {@code
     * address_in_range}); right for every number, and it never faults (POOL-10).
     */
    boolean owns(long address);
}
