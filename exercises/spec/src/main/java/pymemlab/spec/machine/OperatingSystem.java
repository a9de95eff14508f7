package pymemlab.spec.machine;

import java.util.Optional;

/**
 * Hands out memory in large pieces: one heap segment that grows and shrinks at its end, and
 * separate mappings.
 *
 * <p>New bytes hold 0xCD, never zero. Sizes are C's {@code size_t} seen as a {@code long}: a
 * negative one is huge and refused with {@code NULL}. Every call costs 100.
 */
public final class OperatingSystem {

    private static final String HEAP = "heap";
    private static final String MAPPING = "mapping";

    private final AddressSpace space;
    private final SystemCalls calls;
    private long heapSize;

    OperatingSystem(AddressSpace space, SystemCalls calls) {
        this.space = space;
        this.calls = calls;
    }

    /**
     * Moves the end of the heap segment, the <em>break</em>, by {@code increment} bytes, as the
     * Unix call does. The first break lies on a page.
     *
     * @return the break before the call; {@link Memory#NULL}, and nothing has changed, when the
     *     segment would end below its start, run into its limit, or touch a mapping or the page
     *     before it
     */
    public long sbrk(long increment) {
        calls.begin();
        long oldBreak = moveBreak(increment);
        calls.end();
        return oldBreak;
    }

    /**
     * Maps whole pages that hold at least {@code bytes} bytes.
     *
     * @return the address of the first page; the same calls in the same order always give the same
     *     addresses; {@link Memory#NULL} when there is no room or {@code bytes} is negative
     * @throws InvalidRequest if {@code bytes} is 0
     */
    public long mmap(long bytes) {
        calls.begin();
        long address = map(bytes);
        calls.end();
        return address;
    }

    /**
     * Gives back a whole mapping.
     *
     * @throws InvalidRequest if {@code address} is not what {@link #mmap} returned, or is given
     *     back already
     */
    public void munmap(long address) {
        calls.begin();
        unmap(address);
        calls.end();
    }

    /** The bytes that are mapped now. */
    public long footprint() {
        return space.footprint();
    }

    /** The most bytes that were ever mapped at once. */
    public long peakFootprint() {
        return space.peakFootprint();
    }

    Optional<Region> heap() {
        return heapSize == 0
                ? Optional.empty()
                : Optional.ofNullable(space.regionAt(AddressSpace.LOWEST));
    }

    private long moveBreak(long increment) {
        long newSize = heapSize + increment;
        boolean overflow = ((heapSize ^ newSize) & (increment ^ newSize)) < 0;
        if (overflow
                || newSize < 0
                || !space.resize(AddressSpace.LOWEST, heapSize, newSize, HEAP)) {
            return Memory.NULL;
        }
        long oldBreak = AddressSpace.LOWEST + heapSize;
        heapSize = newSize;
        return oldBreak;
    }

    private long map(long bytes) {
        if (bytes == 0) {
            throw space.faults.record(
                    new InvalidRequest("mmap(0) needs at least 1 byte, but it was asked for none"));
        }
        long pages =
                (bytes >>> AddressSpace.PAGE_SHIFT)
                        + ((bytes & AddressSpace.PAGE_MASK) == 0 ? 0 : 1);
        return space.map(pages << AddressSpace.PAGE_SHIFT, MAPPING);
    }

    private void unmap(long address) {
        Region region = space.regionAt(address);
        if (region == null || !region.name().equals(MAPPING)) {
            throw space.faults.record(
                    new InvalidRequest(
                            "munmap(0x%x) needs the address of a live mapping, but none begins there",
                            address));
        }
        space.unmap(region);
    }
}
