package pymemlab.array;

import pymemlab.spec.array.GrowthPolicy;

/**
 * CPython's choice since 3.9: about an eighth more than needed, in steps of four cells.
 *
 * <p>Forbidden: fields that change, and memory. The answer depends on the two arguments alone.
 */
public final class CPythonList implements GrowthPolicy {

    @Override
    public long capacityFor(long newSize, long capacity) {
        throw new UnsupportedOperationException(
                "TODO step 4: keep the capacity, give it up, or take an eighth more");
    }
}
