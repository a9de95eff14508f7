package pymemlab.contracts.array;

import pymemlab.spec.array.GrowthPolicy;

/** Policies that tests bring along, so that an array can be judged before its policies are written. */
final class Policies {

    /** Exactly what is needed: every change of size moves the array. */
    static final GrowthPolicy EXACT = (newSize, capacity) -> newSize;

    /** Half as much again when full; never less. */
    static final GrowthPolicy HALF_AGAIN =
            (newSize, capacity) -> newSize <= capacity ? capacity : newSize + newSize / 2 + 1;

    /** Half as much again when full, half when only a quarter is used. */
    static final GrowthPolicy BREATHING =
            (newSize, capacity) ->
                    newSize > capacity || newSize < capacity / 4 ? newSize + newSize / 2 : capacity;

    private Policies() {}
}
