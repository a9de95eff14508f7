package pymemlab.raw;

/** What a block is at the moment. */
enum State {
    USED,
    FREE
}
