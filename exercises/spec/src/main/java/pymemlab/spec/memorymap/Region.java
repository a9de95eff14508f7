package pymemlab.spec.memorymap;

/**
 * Bytes that lie together and serve one thing.
 *
 * @param segment what they are for
 * @param name {@code code}, {@code heap}, or the name of the static or of the function
 * @param start the first byte's address
 * @param end the address after the last byte
 */
public record Region(Segment segment, String name, long start, long end) {

    /** The number of bytes. */
    public long size() {
        return end - start;
    }

    /** Says whether the byte at {@code address} belongs to it. */
    public boolean contains(long address) {
        return start <= address && address < end;
    }
}
