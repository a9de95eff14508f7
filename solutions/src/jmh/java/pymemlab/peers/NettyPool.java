package pymemlab.peers;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;

/** Netty's pool with one arena and, as in its own event loops, a cache for the thread. */
final class NettyPool implements Peer {

    private final ByteBuf[] buffers;
    private final PooledByteBufAllocator allocator;
    private final boolean direct;

    NettyPool(int ids, boolean direct) {
        this.direct = direct;
        buffers = new ByteBuf[ids];
        allocator =
                new PooledByteBufAllocator(
                        direct,
                        1,
                        1,
                        PooledByteBufAllocator.defaultPageSize(),
                        PooledByteBufAllocator.defaultMaxOrder(),
                        PooledByteBufAllocator.defaultSmallCacheSize(),
                        PooledByteBufAllocator.defaultNormalCacheSize(),
                        true);
    }

    @Override
    public void allocate(int id, int size) {
        buffers[id] = direct ? allocator.directBuffer(size) : allocator.heapBuffer(size);
    }

    @Override
    public void reallocate(int id, int size) {
        buffers[id].capacity(size);
    }

    @Override
    public void free(int id) {
        buffers[id].release();
    }
}
