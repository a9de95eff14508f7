package pymemlab.grader.harness;

/** Throws that are the same everywhere: in Java, and in the program that Python runs. */
final class Dice {

    // Knuth's MMIX generator; only its upper bits are random enough.
    private static final long FACTOR = 6364136223846793005L;
    private static final long SUMMAND = 1442695040888963407L;
    private static final int LOWER_BITS = 33;

    private long state;

    Dice(long seed) {
        state = seed;
    }

    int below(int bound) {
        state = state * FACTOR + SUMMAND;
        return (int) ((state >>> LOWER_BITS) % bound);
    }
}
