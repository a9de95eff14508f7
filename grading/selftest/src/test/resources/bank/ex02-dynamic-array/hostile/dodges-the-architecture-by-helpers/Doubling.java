package pymemlab.array;

import pymemlab.spec.array.GrowthPolicy;

/** Twice as much room whenever there is too little, and never less again. */
public final class Doubling extends Remembering implements GrowthPolicy {

    @Override
    public long capacityFor(long newSize, long capacity) {
        last = newSize;
        return newSize <= capacity ? capacity : Math.max(1, 2 * capacity);
    }
}
