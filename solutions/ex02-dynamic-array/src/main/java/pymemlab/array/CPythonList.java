package pymemlab.array;

import pymemlab.spec.array.GrowthPolicy;

/** CPython's choice since 3.9: about an eighth more than needed, in steps of four cells. */
public final class CPythonList implements GrowthPolicy {

    @Override
    public long capacityFor(long newSize, long capacity) {
        if (capacity >= newSize && newSize >= capacity >> 1) {
            return capacity;
        }
        if (newSize == 0) {
            return 0;
        }
        return (newSize + (newSize >> 3) + 6) & ~3L;
    }
}
