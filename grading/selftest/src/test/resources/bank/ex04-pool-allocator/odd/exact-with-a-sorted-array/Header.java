package pymemlab.pool;

/**
 * The 48 bytes at a pool's start.
 *
 * <pre>
 *   | next 8 | previous 8 | live 1 | class 1 | freed 1 | new 1 | - 4 |   of every pool
 *   | same bucket 8 | emptied pools 8 | free pools 4 | opened pools 4 |  of an arena, in its first
 * </pre>
 *
 * <p>Freed and new are blocks, each as its distance from the pool in steps of 16 bytes; 0 is none.
 */
final class Header {

    static final long NEXT = 0;
    static final long PREVIOUS = 8;
    static final long LIVE = 16;
    static final long SIZE_CLASS = 17;
    static final long FREED = 18;
    static final long NEW = 19;

    static final long SAME_BUCKET = 24;
    static final long EMPTIED_POOLS = 32;
    static final long FREE_POOLS = 40;
    static final long OPENED_POOLS = 44;

    private Header() {}
}
