package pymemlab.pool;

/**
 * Where the fields of a pool's header are.
 *
 * <pre>
 *   | live 4 | - 4 | free block 8 | next 8 | previous 8 | arena 4 | class 4 | - 8 |
 * </pre>
 */
final class PoolHeader {

    static final long LIVE = 0;
    static final long FREE_BLOCK = 8;
    static final long NEXT = 16;
    static final long PREVIOUS = 24;
    static final long ARENA = 32;
    static final long SIZE_CLASS = 36;

    private PoolHeader() {}
}
