package pymemlab.spec.machine;

/**
 * Mapped bytes that lie together.
 *
 * @param name what they serve: {@code heap}, {@code mapping} or {@code cells}
 * @param start the first byte's address, a multiple of the page size
 * @param end the address after the last byte
 */
public record Region(String name, long start, long end) {

    // Farther than any machine is large: the number was never an address.
    private static final long FAR = 1L << 32;

    /** The number of bytes. */
    public long size() {
        return end - start;
    }

    /** Says whether the byte at {@code address} belongs to it. */
    public boolean contains(long address) {
        return start <= address && address < end;
    }

    long distanceTo(long address) {
        if (contains(address)) {
            return 0;
        }
        return liesBelow(address) ? start - address : address - end + 1;
    }

    String describe(long address) {
        String range = "%s [0x%x, 0x%x)".formatted(name, start, end);
        if (contains(address)) {
            return range;
        }
        if (Long.compareUnsigned(distanceTo(address), FAR) > 0) {
            return range + ", which is nowhere near";
        }
        return liesBelow(address)
                ? range
                        + ", which begins "
                        + Long.toUnsignedString(start - address)
                        + " bytes later"
                : range + ", which ended " + Long.toUnsignedString(address - end) + " bytes before";
    }

    // Unsigned, because poison used as an address is negative and yet above every region.
    private boolean liesBelow(long address) {
        return Long.compareUnsigned(address, start) < 0;
    }
}
