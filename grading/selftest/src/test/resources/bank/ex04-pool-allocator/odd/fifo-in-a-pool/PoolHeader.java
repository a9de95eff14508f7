package pymemlab.pool;

/**
 * Where the fields of a pool's header are.
 *
 * <pre>
 *   | live 4 | - 4 | first free 8 | next 8 | previous 8 | arena 4 | class 4 | last free 8 |
 * </pre>
 */
final class PoolHeader {

    static final long LIVE = 0;
    static final long FIRST_FREE = 8;
    static final long NEXT = 16;
    static final long PREVIOUS = 24;
    static final long ARENA = 32;
    static final long SIZE_CLASS = 36;
    static final long LAST_FREE = 40;

    /** The class of a pool that never had one. */
    static final int NO_CLASS = 0xFFFF;

    private PoolHeader() {}
}
