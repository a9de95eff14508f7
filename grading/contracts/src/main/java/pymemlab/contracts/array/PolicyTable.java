package pymemlab.contracts.array;

import pymemlab.contracts.Expect;
import pymemlab.spec.array.GrowthPolicy;

/**
 * A policy's answers, one by one.
 *
 * @param name for the story
 * @param policy who answers
 */
record PolicyTable(String name, GrowthPolicy policy) {

    static PolicyTable of(String name, GrowthPolicy policy) {
        return new PolicyTable(name, policy);
    }

    PolicyTable mustAnswer(long newSize, long capacity, long expected) {
        Expect.that(
                "%s.capacityFor(%d, %d)".formatted(name, newSize, capacity),
                expected,
                () -> policy.capacityFor(newSize, capacity));
        return this;
    }
}
