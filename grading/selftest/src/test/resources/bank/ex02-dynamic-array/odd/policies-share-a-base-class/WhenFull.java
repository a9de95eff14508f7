package pymemlab.array;

import pymemlab.spec.array.GrowthPolicy;

abstract class WhenFull implements GrowthPolicy {

    abstract long moreThan(long capacity);

    @Override
    public final long capacityFor(long newSize, long capacity) {
        return newSize > capacity ? moreThan(capacity) : capacity;
    }
}
