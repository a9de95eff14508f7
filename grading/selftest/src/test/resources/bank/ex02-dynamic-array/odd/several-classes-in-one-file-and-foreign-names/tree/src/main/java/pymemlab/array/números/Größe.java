package pymemlab.array.números;

/** A subpackage, and letters that are not ASCII. */
public final class Größe {

    private Größe() {}

    public static long aufgerundet(long größe) {
        return größe & ~3L;
    }
}
