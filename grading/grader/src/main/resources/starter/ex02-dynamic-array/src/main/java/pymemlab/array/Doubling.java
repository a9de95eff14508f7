package pymemlab.array;

import pymemlab.spec.array.GrowthPolicy;

/**
 * Twice as much room whenever there is too little, and never less again.
 *
 * <p>Forbidden: fields that change, and memory. The answer depends on the two arguments alone.
 */
public final class Doubling implements GrowthPolicy {

    @Override
    public long capacityFor(long newSize, long capacity) {
        throw new UnsupportedOperationException(
                "TODO step 2: answer twice the capacity when it is too small, at least 1");
    }
}
