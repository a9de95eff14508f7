package pymemlab.contracts.array;

import pymemlab.contracts.Scene;
import pymemlab.spec.array.GrowthPolicy;
import pymemlab.spec.control.Machine;

/**
 * What an array under test is made with.
 *
 * @param machine where it lives
 * @param policy which decides its capacity
 * @param capacity with which it begins, in cells
 * @param fill of unused cells
 */
record ArraySetup(Machine machine, GrowthPolicy policy, long capacity, long fill) {

    /** A value that no test stores as an element. */
    static final long FILL = -7;

    // Room for many leaked blocks: who never releases should hear of that, and not of a full
    // machine.
    private static final int SMALL = 1 << 20;

    /** A small machine, room for {@code capacity} elements, half as much again when full. */
    static ArraySetup ofCapacity(long capacity) {
        return new ArraySetup(Scene.current().machine(SMALL), KitPolicy.HALF_AGAIN, capacity, FILL);
    }

    ArraySetup with(GrowthPolicy newPolicy) {
        return new ArraySetup(machine, newPolicy, capacity, fill);
    }

    ArraySetup on(Machine newMachine) {
        return new ArraySetup(newMachine, policy, capacity, fill);
    }
}
