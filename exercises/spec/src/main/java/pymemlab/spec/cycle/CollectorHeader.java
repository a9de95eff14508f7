package pymemlab.spec.cycle;

/**
 * The bytes before each container that belong to the collector alone (CPython, Include/internal/
 * pycore_gc.h, {@code PyGC_Head}: two words, the links of a list, whose low bits are flags and one
 * of which holds the copied count while a collection runs).
 */
public final class CollectorHeader {

    /** Its bytes; all are 0 when the container is allocated. */
    public static final int SIZE = 16;

    private CollectorHeader() {}

    /** The header's address. Containers lie at multiples of 16, and so does it. */
    public static long of(long container) {
        return container - SIZE;
    }
}
