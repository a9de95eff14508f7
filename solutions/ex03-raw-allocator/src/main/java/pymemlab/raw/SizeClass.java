package pymemlab.raw;

/** Which list a block goes to: one for each size up to 512, above that four for each doubling. */
final class SizeClass {

    /** One less than a word has bits, so that there also is a bit above the last class. */
    static final int COUNT = 63;

    private static final int LARGEST_EXACT = 512;
    private static final int EXACT_CLASSES = 32;

    private SizeClass() {}

    static int of(long size) {
        int units = (int) (size >> 4);
        if (units < EXACT_CLASSES) {
            return units;
        }
        int doublings = 31 - Integer.numberOfLeadingZeros(units);
        int quarter = units >> doublings - 2 & 3;
        return Math.min(COUNT - 1, EXACT_CLASSES + 4 * (doublings - 5) + quarter);
    }

    /** Says whether all blocks of this block's class have its size. */
    static boolean isExact(long size) {
        return size <= LARGEST_EXACT;
    }
}
