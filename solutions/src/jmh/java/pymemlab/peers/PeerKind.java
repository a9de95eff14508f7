package pymemlab.peers;

import java.util.function.IntFunction;

/** Who takes part; each one runs in JVMs of its own. */
public enum PeerKind {
    /** The reference, every access counted and checked. */
    REFERENCE(Reference::new),
    /** Netty's pooled allocator over native memory. */
    NETTY_DIRECT(ids -> new NettyPool(ids, true)),
    /** Netty's pooled allocator over byte arrays. */
    NETTY_HEAP(ids -> new NettyPool(ids, false)),
    /** The C library's {@code malloc}, called from Java. */
    UNSAFE(CLibrary::new),
    /** Doug Lea's {@code malloc}, ported to Java over byte buffers. */
    OFFHEAP_STORE(OffheapStore::new);

    private final IntFunction<Peer> withIds;

    PeerKind(IntFunction<Peer> withIds) {
        this.withIds = withIds;
    }

    /** A new allocator for a trace with so many ids. */
    Peer forIds(int ids) {
        return withIds.apply(ids);
    }
}
