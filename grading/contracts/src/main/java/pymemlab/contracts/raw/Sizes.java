package pymemlab.contracts.raw;

import java.util.stream.LongStream;

/** Request sizes at which allocators go wrong. */
final class Sizes {

    /** No machine has as much, and some of these overflow when a header is added or rounded. */
    static final long[] HUGE = {
        Long.MAX_VALUE,
        Long.MAX_VALUE - 1,
        Long.MAX_VALUE - 7,
        Long.MAX_VALUE - 8,
        Long.MAX_VALUE - 15,
        Long.MAX_VALUE - 16,
        Long.MAX_VALUE - 17,
        Long.MAX_VALUE - 31,
        Long.MAX_VALUE - 32,
        Long.MAX_VALUE - 47,
        Long.MAX_VALUE - 4096,
        1L << 62,
        (1L << 62) - 16,
        1L << 40,
        (1L << 32) + 8, // As an int it is 8.
        1L << 32, // As an int it is 0.
        (1L << 32) - 16,
        (1L << 31) + 16,
        1L << 31,
        (1L << 31) - 1,
        -1,
        -8,
        -16,
        -17,
        -4096,
        Long.MIN_VALUE,
        Long.MIN_VALUE + 16,
    };

    private Sizes() {}

    /** Every small size, and each power of two up to {@code limit} with its neighbours. */
    static LongStream aroundBoundaries(long limit) {
        LongStream small = LongStream.rangeClosed(1, 80);
        LongStream powers =
                LongStream.iterate(128, power -> power <= limit, power -> 2 * power)
                        .flatMap(Sizes::neighbours);
        return LongStream.concat(small, powers);
    }

    private static LongStream neighbours(long power) {
        return LongStream.of(-17, -16, -9, -8, -7, -5, -4, -3, -1, 0, 1, 8)
                .map(each -> power + each);
    }
}
