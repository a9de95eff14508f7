package pymemlab.spec.objects;

import java.util.Optional;

/** A type whose objects have an allocator of their own. */
public enum Kind {
    /** A whole number: 8 bytes, the value. Its length is 0. */
    INTEGER(1, 8, 0),

    /** A number with a point: 8 bytes, its bits ({@link Double#doubleToRawLongBits}). Length 0. */
    FLOAT(2, 8, 0),

    /** A list's header: 16 bytes, where its items will be and how many fit. Length 0 when new. */
    LIST(3, 16, 0),

    /** A dict's header: 24 bytes, the words of CPython's. Length 0 when new. */
    DICT(4, 24, 0),

    /** A row of slots: 8 bytes each. Its length is their number. */
    TUPLE(5, 0, 8),

    /**
     * Text: 24 bytes that are the allocator's own, then the text's bytes ({@link
     * ObjectLayout#TEXT}). Its length is their number.
     */
    STRING(6, 24, 1);

    private static final Kind[] ALL = values(); // Each call of values() makes a copy.

    private final int number;
    private final int fixedPayload;
    private final int unit;

    Kind(int number, int fixedPayload, int unit) {
        this.number = number;
        this.fixedPayload = fixedPayload;
        this.unit = unit;
    }

    /** What an object of exactly this kind holds at {@link ObjectLayout#KIND}. */
    public int number() {
        return number;
    }

    /** Bytes that an object needs, header and payload. */
    public long size(int length) {
        return ObjectLayout.PAYLOAD + fixedPayload + (long) unit * length;
    }

    /** The kind with this number; empty for what is no kind's own, such as a subtype's. */
    public static Optional<Kind> numbered(long number) {
        for (Kind kind : ALL) {
            if (kind.number == number) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
