package pymemlab.pool;

/**
 * Where the fields of CPython's {@code struct pool_header} are.
 *
 * <pre>
 *   | live 4 | - 4 | free block 8 | next 8 | previous 8 | arena 4 | class 4 | next 4 | last 4 |
 * </pre>
 */
final class PoolHeader {

    static final long LIVE = 0;
    static final long FREE_BLOCK = 8;
    static final long NEXT = 16;
    static final long PREVIOUS = 24;
    static final long ARENA = 32;
    static final long SIZE_CLASS = 36;
    static final long NEXT_OFFSET = 40;
    static final long LAST_OFFSET = 44;

    /** The class of a pool that never had one. */
    static final int NO_CLASS = 0xFFFF;

    private PoolHeader() {}
}
