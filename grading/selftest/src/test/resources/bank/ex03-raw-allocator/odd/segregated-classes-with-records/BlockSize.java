package pymemlab.raw;

import java.util.Optional;
import java.util.OptionalLong;

/** A size that a block can have: a multiple of 16, header included. */
record BlockSize(long bytes) {

    static final long SMALLEST = 32;

    private static final long LARGEST_PAYLOAD = 1L << 40;

    BlockSize {
        if (bytes < SMALLEST || bytes % 16 != 0) {
            throw new IllegalArgumentException("no block has " + bytes + " bytes");
        }
    }

    static Optional<BlockSize> forPayload(long size) {
        if (size < 0 || size > LARGEST_PAYLOAD) {
            return Optional.empty();
        }
        long rounded = (size + Block.HEADER + 15) / 16 * 16;
        return Optional.of(new BlockSize(Math.max(SMALLEST, rounded)));
    }

    /** Count times size, at least 1; empty when that is more than any block holds. */
    static OptionalLong product(long count, long size) {
        if (count == 0 || size == 0) {
            return OptionalLong.of(1);
        }
        boolean fits = count > 0 && size > 0 && count <= LARGEST_PAYLOAD / size;
        return fits ? OptionalLong.of(count * size) : OptionalLong.empty();
    }

    static boolean isSmall(long bytes) {
        return bytes < 512;
    }
}
