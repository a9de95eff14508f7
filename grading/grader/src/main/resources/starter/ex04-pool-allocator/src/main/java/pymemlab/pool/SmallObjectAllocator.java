package pymemlab.pool;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.pool.ArenaSource;
import pymemlab.spec.pool.ObjectAllocator;
import pymemlab.spec.raw.RawAllocator;

/**
 * Serves small requests from pools, and all others from the raw allocator.
 *
 * <p>Order of work: {@code malloc} and {@code free}, a pool to each small block (step 1); many
 * blocks to a pool (step 2); lists of pools (step 3); {@code owns}, and arenas that go back (step
 * 4); {@code realloc}, {@code calloc} (step 5); CPython's own choices, inside these (step 6).
 *
 * <p>Forbidden: Java arrays, collections, and strings in fields. Headers, links and tables lie in
 * the pools and in blocks of the raw allocator; this object may keep a few numbers.
 */
public final class SmallObjectAllocator implements ObjectAllocator {

    private final Memory memory;
    private final ArenaSource arenas;
    private final RawAllocator raw;

    /**
     * An allocator without a block. It may ask for memory here, or when a call needs it.
     *
     * @param memory where pools and raw blocks lie; new bytes hold 0xCD, used ones what was left
     * @param arenas gives and takes arenas of this allocator alone
     * @param raw serves all other requests, and keeps what the pools' headers do not hold
     */
    public SmallObjectAllocator(Memory memory, ArenaSource arenas, RawAllocator raw) {
        this.memory = memory;
        this.arenas = arenas;
        this.raw = raw;
    }

    @Override
    public long malloc(long size) {
        throw new UnsupportedOperationException(
                "TODO step 1: a block of an arena for 1 to 512 bytes, else one of raw");
    }

    @Override
    public long calloc(long count, long size) {
        throw new UnsupportedOperationException("TODO step 5: a block whose bytes are all 0");
    }

    @Override
    public long realloc(long address, long size) {
        throw new UnsupportedOperationException(
                "TODO step 5: leave raw's to raw; else stay, or move and keep the bytes");
    }

    @Override
    public void free(long address) {
        throw new UnsupportedOperationException(
                "TODO step 1: give the block back to its pool, or to raw if no arena holds it");
    }

    @Override
    public boolean owns(long address) {
        throw new UnsupportedOperationException(
                "TODO step 4: say whether an arena that is held holds this address");
    }
}
