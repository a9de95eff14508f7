package pymemlab.peers;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.ehcache.shadow.org.terracotta.offheapstore.buffersource.OffHeapBufferSource;
import org.ehcache.shadow.org.terracotta.offheapstore.paging.OffHeapStorageArea;
import org.ehcache.shadow.org.terracotta.offheapstore.paging.UnlimitedPageSource;
import org.ehcache.shadow.org.terracotta.offheapstore.storage.PointerSize;

/** Terracotta's offheap-store, of which Ehcache carries a copy, with one page for everything. */
final class OffheapStore implements Peer {

    private static final int PAGE = 8 << 20;
    private static final boolean THIEF = false;
    private static final boolean VICTIM = false;

    private final long[] addresses;
    private final int[] sizes;
    private final OffHeapStorageArea area;

    OffheapStore(int ids) {
        addresses = new long[ids];
        sizes = new int[ids];
        area =
                new OffHeapStorageArea(
                        PointerSize.INT,
                        new NothingMoves(),
                        new UnlimitedPageSource(new OffHeapBufferSource()),
                        PAGE,
                        THIEF,
                        VICTIM);
    }

    @Override
    public void allocate(int id, int size) {
        addresses[id] = served(area.allocate(size));
        sizes[id] = size;
    }

    /** It has no realloc of its own. */
    @Override
    public void reallocate(int id, int size) {
        long from = addresses[id];
        long to = served(area.allocate(size));
        area.writeBuffer(to, area.readBuffer(from, Math.min(size, sizes[id])));
        area.free(from);
        addresses[id] = to;
        sizes[id] = size;
    }

    @Override
    public void free(int id) {
        area.free(addresses[id]);
    }

    private static long served(long address) {
        if (address < 0) {
            throw new IllegalStateException("A trace needs every call served, but one got none.");
        }
        return address;
    }

    /** An owner that gives no block up. */
    private static final class NothingMoves implements OffHeapStorageArea.Owner {

        private final Lock lock = new ReentrantLock();

        @Override
        public Collection<Long> evictAtAddress(long address, boolean shrink) {
            return List.of();
        }

        @Override
        public Lock writeLock() {
            return lock;
        }

        @Override
        public boolean isThief() {
            return THIEF;
        }

        @Override
        public boolean moved(long from, long to) {
            return false;
        }

        @Override
        public int sizeOf(long address) {
            throw new UnsupportedOperationException("nothing moves");
        }
    }
}
