package pymemlab.spec.objects;

/** Where an object holds what, in bytes from its address, which is a multiple of 8. */
public final class ObjectLayout {

    /** 8 bytes: {@link Kind#number}; of a subtype, {@link #SUBTYPE} more. */
    public static final int KIND = 0;

    /** 8 bytes: how many slots or bytes of text; 0 for other kinds that are new. */
    public static final int LENGTH = 8;

    /** What {@link Kind} says. */
    public static final int PAYLOAD = 16;

    /** Of a string: its first byte; the 24 before it are the allocator's own. */
    public static final int TEXT = 40;

    /** What tells an object of a subtype from one of exactly its kind. */
    public static final int SUBTYPE = 0x100;

    private ObjectLayout() {}
}
