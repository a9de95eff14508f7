package pymemlab.spec.objects;

/**
 * Makes objects and takes them back, each kind by a policy of its own over one heap (CPython 3.8:
 * {@code numfree} and {@code free_list} in Objects/floatobject.c, listobject.c, dictobject.c and
 * tupleobject.c, {@code small_ints} in longobject.c, {@code PyUnicode_InternInPlace} in
 * unicodeobject.c).
 *
 * <p>Objects are laid out as {@link ObjectLayout} says. Integers from {@link #SMALLEST_SHARED} to
 * {@link #LARGEST_SHARED}, the empty tuple, and interned strings are <em>shared</em>: equal
 * requests are answered with one object. Every other object is new, and every object but those
 * integers and that tuple is a block that the {@link pymemlab.spec.raw.RawAllocator} gave for it
 * alone.
 *
 * <p>A released float, list, dict or tuple is <em>parked</em>, if there is room for it: its block
 * is kept, linked through its own bytes, for the next request of this kind, last in, first out
 * (OBJ-5). A parked block is no object; all of its bytes are the allocator's.
 *
 * <p>In between, an owner may write the payload of a list, dict or tuple and the length of a list
 * or dict; kind and all else stay. Forbidden: to touch an object that was released, to release it
 * again, and to ask anything of an address that is no live object.
 *
 * <p>What the raw allocator refuses is answered with {@link pymemlab.spec.machine.Memory#NULL};
 * such a call changes nothing, the parked blocks included (OBJ-13). What is parked or shared
 * already is answered without the raw allocator.
 *
 * <p><em>Books</em>, such as shared objects, the heads of the lists and the table of strings, may
 * be made in the constructor or when first needed, at once or one by one, and stay for good;
 * together they take at most {@link #BOOKS} bytes of the raw allocator. If it refuses them in the
 * constructor, a call that needs them asks again, and answers NULL as long as it is refused.
 */
public interface ObjectCaches {

    /** The first of the integers that exist once. */
    int SMALLEST_SHARED = -5;

    /** The last of the integers that exist once. */
    int LARGEST_SHARED = 256;

    /** The most floats that are parked. */
    int FLOATS_PARKED = 100;

    /** The most lists that are parked. */
    int LISTS_PARKED = 80;

    /** The most dicts that are parked. */
    int DICTS_PARKED = 80;

    /** The most tuples that are parked of each length. */
    int TUPLES_PARKED = 2000;

    /** Tuples of 1 to so many slots are parked. */
    int LONGEST_PARKED = 19;

    /** The most buckets that the table of strings has; their number never changes. */
    int BUCKETS = 256;

    /** The most bytes that all books together may take from the raw allocator. */
    int BOOKS = 16 << 10;

    /**
     * Returns an integer; from -5 to 256 the one that exists (OBJ-1).
     *
     * @return the object, whose payload is the value, or NULL when there is no room for it
     */
    long integer(long value);

    /**
     * Returns a new float.
     *
     * @return the object, whose payload is the value's bits (OBJ-4), or NULL
     */
    long floating(double value);

    /**
     * Returns a new list: length 0, payload 0 (OBJ-4).
     *
     * @return the object, or NULL
     */
    long list();

    /**
     * Returns a new dict: length 0, payload 0 (OBJ-4).
     *
     * @return the object, or NULL
     */
    long dict();

    /**
     * Returns a new tuple whose slots are 0; of length 0 the one that exists (OBJ-10).
     *
     * @param length how many slots; less than 0 counts as huge and is refused
     * @return the object, or NULL
     */
    long tuple(int length);

    /**
     * Returns a string with a copy of the text. If it is <em>identifier-like</em>, 1 or more ASCII
     * letters, digits and underscores, it is interned: the one string with this text is returned,
     * and made if there is none. Any other text is a new string each time (OBJ-15).
     *
     * <p>An interned string counts how often it was returned. It stands in a table of at most
     * {@link #BUCKETS} buckets and is chained through the 24 bytes before its text; hash function
     * and order are free.
     *
     * @param bytes where the text is; it stays the caller's, who may change it after the call. It
     *     needs no alignment, and is not looked at if the length is 0
     * @param length how many bytes; less than 0 counts as huge and is refused
     * @return the object, or NULL
     */
    long string(long bytes, int length);

    /**
     * Returns a new object of a subtype of {@code kind}: not shared, of length {@code length}, its
     * payload all 0 (but for the 24 bytes of a string that are the allocator's own). It is larger
     * than it looks in CPython, so it comes from the raw allocator and goes back there: it neither
     * takes a parked block nor becomes one (OBJ-8).
     *
     * @param length how many slots of a tuple, bytes of a string; 0 for other kinds. Less than 0
     *     counts as huge and is refused
     * @return the object, or NULL
     */
    long instanceOf(Kind kind, int length);

    /**
     * Takes an object back. A shared integer or the empty tuple stays (OBJ-3, OBJ-10). An interned
     * string goes when it was released as often as it was returned (OBJ-16). A float, a list, a
     * dict, or a tuple of 1 to 19 slots is parked; if as many are parked as may be, or there is no
     * room for the books, this one goes to the raw allocator (OBJ-6, OBJ-11). All else goes there.
     *
     * @param object a live object; NULL does nothing
     */
    void release(long object);

    /**
     * Gives every parked block back to the raw allocator; objects and books stay (OBJ-12).
     *
     * @return how many blocks
     */
    long clear();

    /**
     * Says whether an equal request is answered with this very object: an integer from -5 to 256,
     * the empty tuple, an interned string.
     *
     * @param object a live object; NULL is none, and not shared
     */
    boolean isShared(long object);
}
