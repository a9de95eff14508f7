package pymemlab.contracts.pool;

/**
 * Why CPython took the block that it took.
 *
 * @param pool why this pool
 * @param block why this block of it
 */
record Choice(FromPool pool, FromBlocks block) {

    /** Nobody chose: the request is none for pools. */
    static final Choice NONE = new Choice(FromPool.NO_POOL, FromBlocks.NO_BLOCK);

    /** Why a pool was taken. */
    enum FromPool {
        NO_POOL("the raw allocator"),
        FIRST_OF_CLASS("the pool in front of its class"),
        EMPTIED_LAST("the pool emptied last in the fullest arena"),
        NEVER_USED("the first pool that was never used, in the fullest arena"),
        NEW_ARENA("a new arena, because no other has a free pool");

        private final String words;

        FromPool(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** Why a block was taken. */
    enum FromBlocks {
        NO_BLOCK("no block of a pool"),
        FREED_LAST("the block freed last in its pool"),
        NEVER_USED("the first block that its pool never used");

        private final String words;

        FromBlocks(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }
}
