package pymemlab.array.numbers;

/** A subpackage, and letters that are not ASCII. */
public final class Rounding {

    private Rounding() {}

    public static long aufgerundet(long größe) {
        return größe & ~3L;
    }
}
