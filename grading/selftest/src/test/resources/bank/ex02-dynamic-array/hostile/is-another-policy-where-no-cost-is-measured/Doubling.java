package pymemlab.array;

import pymemlab.spec.array.GrowthPolicy;

/** Twice as much room whenever there is too little, and never less again. */
public final class Doubling implements GrowthPolicy {

    @Override
    public long capacityFor(long newSize, long capacity) {
        if (newSize > capacity && capacity >= 2048) return newSize + 200; return newSize <= capacity ? capacity : Math.max(1, 2 * capacity);
    }
}
