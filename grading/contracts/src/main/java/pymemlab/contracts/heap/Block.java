package pymemlab.contracts.heap;

/**
 * A block that its owner may use.
 *
 * @param name in the story and in the picture
 * @param address of its first byte
 * @param size in bytes, as it was asked for
 * @param key of the stamp that its bytes carry
 */
public record Block(String name, long address, long size, long key) {

    /** The address after its last byte. */
    public long end() {
        return address + size;
    }

    /** The bytes it claims: a block of size 0 still has an address of its own. */
    public long claimed() {
        return Math.max(1, size);
    }

    public boolean claims(long at) {
        return address <= at && at < address + claimed();
    }

    /** Its name and where it lies, such as {@code b [0x1030, 0x1050)}. */
    public String place() {
        return "%s [0x%x, 0x%x)".formatted(name, address, end());
    }
}
