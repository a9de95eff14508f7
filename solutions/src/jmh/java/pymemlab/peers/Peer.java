package pymemlab.peers;

/** An allocator that a replay knows only by the numbers of its blocks. */
interface Peer {

    /** Allocates the block {@code id}, which is not live. */
    void allocate(int id, int size);

    /** Changes the size of the live block {@code id} and keeps what is in it. */
    void reallocate(int id, int size);

    /** Frees the live block {@code id}. */
    void free(int id);
}
