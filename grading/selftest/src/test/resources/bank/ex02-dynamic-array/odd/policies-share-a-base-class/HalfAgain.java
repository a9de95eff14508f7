package pymemlab.array;

/** A policy of the learner's own that no exercise asks for. */
final class HalfAgain extends WhenFull {

    private static final long AT_LEAST = 4;
    private final long divisor = 2;

    @Override
    long moreThan(long capacity) {
        return Math.max(AT_LEAST, capacity + capacity / divisor + 1);
    }
}
