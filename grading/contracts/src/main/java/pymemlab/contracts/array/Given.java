package pymemlab.contracts.array;

import pymemlab.spec.array.GrowthListener;
import pymemlab.spec.array.GrowthPolicy;

/** What an array is given, under one name in every test: no class name may tell which test runs. */
final class Given {

    private Given() {}

    static GrowthPolicy policy(GrowthPolicy policy) {
        return new Policy(policy);
    }

    static GrowthListener listener(GrowthListener listener) {
        return new Listener(listener);
    }

    private static final class Policy implements GrowthPolicy {

        private final GrowthPolicy policy;

        Policy(GrowthPolicy policy) {
            this.policy = policy;
        }

        @Override
        public long capacityFor(long newSize, long capacity) {
            return policy.capacityFor(newSize, capacity);
        }

        @Override
        public String toString() {
            return "a policy";
        }
    }

    private static final class Listener implements GrowthListener {

        private final GrowthListener listener;

        Listener(GrowthListener listener) {
            this.listener = listener;
        }

        @Override
        public void capacityChanged(long oldCapacity, long newCapacity) {
            listener.capacityChanged(oldCapacity, newCapacity);
        }

        @Override
        public String toString() {
            return "a listener";
        }
    }
}
