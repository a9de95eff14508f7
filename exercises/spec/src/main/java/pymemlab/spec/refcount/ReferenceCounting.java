package pymemlab.spec.refcount;

/**
 * A heap of objects that count their references (CPython, Include/object.h, {@code Py_INCREF} and
 * {@code Py_DECREF}). An object lives exactly as long as its count is above 0.
 *
 * <p>Who owns what. A reference is <em>owned</em> if its holder has to release it by {@link
 * #decref}, and <em>borrowed</em> if it is good only while somebody else owns one. {@link
 * #allocate} and {@link #weakref} return owned references; {@link #get} and {@link #deref} lend. A
 * slot owns a reference of its own, and {@link #set} takes it: the caller still owns what it owned
 * before. Nothing is ever stolen, that is, taken over from the caller.
 *
 * <p>Death, when a count falls to 0, has four stages:
 *
 * <ol>
 *   <li>The type's finalizer runs, once in a lifetime. Meanwhile the count reads 1, slots are
 *       whole, and weak references still answer. If the count is higher afterwards, the object has
 *       <em>resurrected</em>: it lives on with what is left when that 1 is taken away, and its weak
 *       references work on.
 *   <li>All its weak references are cleared; then their callbacks run, the newest first.
 *   <li>The slots are released in the type's order; what has lost its last reference dies too.
 *   <li>The memory goes back to the raw allocator.
 * </ol>
 *
 * <p>Settled: a parent's finalizer runs before its children's, and when children die with one
 * parent their finalizers follow the release order. Open: whether a child's own children come
 * before the next child, and whether deaths that a finalizer or callback causes happen at once or
 * when the outermost call returns. When that returns, all who lost their last reference are gone.
 * Whatever a finalizer or callback throws goes to {@link TypeTable#reportUnraisable}, and death
 * goes on.
 *
 * <p>Forbidden: to use a dead object ({@link DeadObject}), and to recurse as deep as the data is.
 * Dying takes no memory. NULL is no object; only {@link #incref}, {@link #decref} and the value of
 * {@link #set} may be NULL. Cycles stay for ever; they are exercise 7.
 */
public interface ReferenceCounting {

    /**
     * Returns a new object, laid out as {@link ObjectLayout} says, whose slots are NULL.
     *
     * @param type its number in the {@link TypeTable}
     * @param slots how many; a negative number is huge
     * @return an owned reference, so that the count is 1; NULL when there is no room
     */
    long allocate(int type, int slots);

    /**
     * Counts one reference more.
     *
     * @param object NULL does nothing
     */
    void incref(long object);

    /**
     * Counts one reference less; the object dies if it was the last.
     *
     * @param object NULL does nothing
     */
    void decref(long object);

    /** How many references there are. */
    long refcount(long object);

    /**
     * Lends what a slot holds.
     *
     * @return a borrowed reference, or NULL
     * @throws IndexOutOfBoundsException if there is no such slot
     */
    long get(long object, int slot);

    /**
     * Lets a slot hold {@code value} and releases what it held. The value may be what the slot
     * holds already, or live only because of it.
     *
     * @param value gets one reference more, the slot's own; may be NULL
     * @throws IndexOutOfBoundsException if there is no such slot
     */
    void set(long object, int slot, long value);

    /**
     * Returns a new weak reference, an object with a count of its own that keeps nothing alive. If
     * it dies before its referent, it never calls back.
     *
     * @param object the referent, no weak reference itself
     * @param callback what the {@link TypeTable} runs when the referent is dead, or {@link
     *     TypeTable#NO_CALLBACK}
     * @return an owned reference; NULL when there is no room
     */
    long weakref(long object, int callback);

    /**
     * Lends the referent.
     *
     * @param weakReference what {@link #weakref} returned
     * @return a borrowed reference; NULL when the referent is dead
     */
    long deref(long weakReference);
}
