package pymemlab.raw;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.machine.OperatingSystem;
import pymemlab.spec.raw.RawAllocator;

/**
 * Cuts one heap into blocks, and takes them back.
 *
 * <p>Order of work: {@code malloc} and {@code free} (step 1); splitting and coalescing, inside
 * these two (step 2); {@code realloc}, {@code calloc} (step 3); what is refused (step 4); what it
 * costs (step 5).
 *
 * <p>Forbidden: Java arrays, collections, and strings in fields. Headers, links and lists lie in
 * the heap, beside the blocks; this object may keep a few numbers.
 */
public final class HeapAllocator implements RawAllocator {

    private final Memory memory;
    private final OperatingSystem operatingSystem;

    /**
     * An allocator without a block. It may ask for its first bytes here, or when a call needs them.
     *
     * @param memory where the heap lies; new bytes hold 0xCD, used ones what their owner left
     * @param operatingSystem moves the break for this allocator alone
     */
    public HeapAllocator(Memory memory, OperatingSystem operatingSystem) {
        this.memory = memory;
        this.operatingSystem = operatingSystem;
    }

    @Override
    public long malloc(long size) {
        throw new UnsupportedOperationException(
                "TODO step 1: take a free block that is long enough, or ask for more bytes");
    }

    @Override
    public long calloc(long count, long size) {
        throw new UnsupportedOperationException("TODO step 3: a block whose bytes are all 0");
    }

    @Override
    public long realloc(long address, long size) {
        throw new UnsupportedOperationException(
                "TODO step 3: stay and change the length, or move and keep the bytes");
    }

    @Override
    public void free(long address) {
        throw new UnsupportedOperationException(
                "TODO step 1: remember the block, so that malloc finds it; joining is step 2");
    }
}
