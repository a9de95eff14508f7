package pymemlab.contracts.array;

import pymemlab.spec.array.GrowthPolicy;

/**
 * Policies that tests bring along, so that an array can be judged before its policies are written.
 */
enum KitPolicy implements GrowthPolicy {
    /** Exactly what is needed: every change of size moves the array. */
    EXACT("a policy that answers the new size") {
        @Override
        public long capacityFor(long newSize, long capacity) {
            return newSize;
        }
    },

    /** Half as much again when full; never less. */
    HALF_AGAIN("a policy that adds half when full") {
        @Override
        public long capacityFor(long newSize, long capacity) {
            return newSize <= capacity ? capacity : newSize + newSize / 2 + 1;
        }
    },

    /** Half as much again when full, less again when only a quarter is used. */
    BREATHING("a policy that adds half when full and shrinks below a quarter") {
        @Override
        public long capacityFor(long newSize, long capacity) {
            boolean fits = newSize <= capacity && newSize >= capacity / 4;
            return fits ? capacity : newSize + newSize / 2;
        }
    };

    private final String words;

    KitPolicy(String words) {
        this.words = words;
    }

    /** For the story: which policy it was. */
    static String words(GrowthPolicy policy) {
        if (policy instanceof KitPolicy kit) {
            return kit.words;
        }
        boolean kits = policy.getClass().getName().startsWith(KitPolicy.class.getPackageName());
        return kits ? "the test's own policy" : "your " + policy.getClass().getSimpleName();
    }
}
