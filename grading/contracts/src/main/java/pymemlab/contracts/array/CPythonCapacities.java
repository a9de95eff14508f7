package pymemlab.contracts.array;

import java.util.List;
import pymemlab.contracts.BrokenRule;

/**
 * The capacities of a real list in CPython 3.9 and later, measured: by 1000 appends from an empty
 * list, then by 1000 pops (listobject.c, {@code list_resize}).
 */
final class CPythonCapacities {

    private static final int ELEMENTS = 1000;

    /** Every capacity that appears while appending; each holds until the list is longer. */
    private static final List<Integer> GROWING =
            List.of(
                    0, 4, 8, 16, 24, 32, 40, 52, 64, 76, 92, 108, 128, 148, 172, 200, 232, 268, 308,
                    352, 400, 456, 520, 592, 672, 760, 860, 972, 1100);

    /** Length and capacity at each moment at which popping makes the list smaller. */
    private static final List<Shrink> SHRINKING =
            List.of(
                    new Shrink(1000, 1100),
                    new Shrink(549, 620),
                    new Shrink(309, 352),
                    new Shrink(175, 200),
                    new Shrink(99, 116),
                    new Shrink(57, 68),
                    new Shrink(33, 40),
                    new Shrink(19, 24),
                    new Shrink(11, 16),
                    new Shrink(7, 12),
                    new Shrink(5, 8),
                    new Shrink(1, 4),
                    new Shrink(0, 0));

    private CPythonCapacities() {}

    static CPythonCapacities recorded() {
        return new CPythonCapacities();
    }

    void mustEqualThoseOf(WatchedArray array) {
        for (int length = 0; length < ELEMENTS; length++) {
            mustBe(growing(length), array);
            array.append(length);
        }
        for (int length = ELEMENTS; length > 0; length--) {
            mustBe(shrinking(length), array);
            array.removeLast();
        }
        mustBe(shrinking(0), array);
    }

    private static int growing(int length) {
        return GROWING.stream().filter(capacity -> length <= capacity).findFirst().orElseThrow();
    }

    private static int shrinking(int length) {
        return SHRINKING.stream()
                .filter(shrink -> length <= shrink.length)
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .capacity;
    }

    private static void mustBe(long expected, WatchedArray array) {
        long actual = array.array().capacity();
        if (actual != expected) {
            throw new BrokenRule(
                    "a list of length %d needs capacity %d as in CPython, but it has %d"
                            .formatted(array.model().size(), expected, actual));
        }
    }

    private record Shrink(int length, int capacity) {}
}
