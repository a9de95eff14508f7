package pymemlab.spec.pool;

/**
 * Gives and takes arenas, the large pieces that pools are cut from (CPython, Objects/obmalloc.c,
 * {@code new_arena}; there it is {@code mmap}).
 */
public interface ArenaSource {

    /** Bytes in an arena. An arena's address is a multiple of it. */
    long ARENA_SIZE = 256 << 10;

    /**
     * Returns the address of a new arena. Its bytes hold 0xCD, never zero, and an address that was
     * released may come back.
     *
     * @return the arena, or {@link pymemlab.spec.machine.Memory#NULL} when there is none
     */
    long obtain();

    /**
     * Takes an arena back; none of its bytes may be touched any more.
     *
     * @param arena what {@link #obtain} returned, once
     * @throws IllegalArgumentException if it is not held
     */
    void release(long arena);
}
