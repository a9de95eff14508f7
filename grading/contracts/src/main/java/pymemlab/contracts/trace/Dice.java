package pymemlab.contracts.trace;

/** Random numbers that are the same for ever, whatever the JDK's own become. */
final class Dice {

    private long state;

    Dice(long seed) {
        state = seed;
    }

    /** A number from 0 on, below {@code bound}. */
    int below(int bound) {
        state = state * 6364136223846793005L + 1442695040888963407L; // Knuth's MMIX generator.
        return (int) ((state >>> 33) % bound);
    }

    /** A number from {@code lowest} to {@code highest}. */
    int between(int lowest, int highest) {
        return lowest + below(highest - lowest + 1);
    }

    /** True in {@code percent} of 100 throws. */
    boolean chance(int percent) {
        return below(100) < percent;
    }
}
