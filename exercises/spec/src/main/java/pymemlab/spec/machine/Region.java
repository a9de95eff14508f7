package pymemlab.spec.machine;

/**
 * Mapped bytes that lie together.
 *
 * @param name what they serve: {@code heap}, {@code mapping} or {@code cells}
 * @param start the first byte's address, a multiple of the page size
 * @param end the address after the last byte
 */
public record Region(String name, long start, long end) {

    /** The number of bytes. */
    public long size() {
        return end - start;
    }

    /** Says whether the byte at {@code address} belongs to it. */
    public boolean contains(long address) {
        return start <= address && address < end;
    }

    long distanceTo(long address) {
        if (address < start) {
            return start - address;
        }
        return address < end ? 0 : address - end + 1;
    }

    String describe(long address) {
        String range = "%s [0x%x, 0x%x)".formatted(name, start, end);
        if (contains(address)) {
            return range;
        }
        return address < start
                ? "%s, which begins %d bytes later".formatted(range, start - address)
                : "%s, which ended %d bytes before".formatted(range, address - end);
    }
}
