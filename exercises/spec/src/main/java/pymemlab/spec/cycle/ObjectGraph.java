package pymemlab.spec.cycle;

/**
 * The reference-counted heap, as its collector sees it. An object is a container or an atom: only a
 * container has slots that count, weak references to it, a finalizer, and a {@link CollectorHeader}
 * before it.
 *
 * <p>A weak reference is a container too, with one slot, which holds its callback's object.
 *
 * <p>{@link #decref}, {@link #clear}, {@link #finalizeOnce} and {@link #runDeferredCallbacks} may
 * let objects die and run Java code, which may call the collector. For each container that dies,
 * whoever holds its last reference, {@link CycleCollector#untrack} is called before its slots are
 * released and {@link CycleCollector#released} when it is gone; what was a container may be any
 * bytes after that. The others change nothing.
 */
public interface ObjectGraph {

    /** Says whether the object is a container, tracked or not. */
    boolean isContainer(long object);

    /** How many references there are to the object. */
    long count(long object);

    /** How many slots it has; an atom has none. */
    int slots(long object);

    /** What a slot refers to, or NULL. */
    long slot(long object, int index);

    /** Takes a reference, so that the object cannot die. */
    void incref(long object);

    /** Gives a reference up. */
    void decref(long object);

    /**
     * Empties the container's slots (CPython, {@code tp_clear}), by which it may die, and others.
     *
     * @param object a live container
     */
    void clear(long object);

    /**
     * Runs the finalizer, if it has one that has not run yet, and keeps the object alive meanwhile;
     * when this returns it may be dead. What the finalizer throws is reported by the graph.
     *
     * @param object a live container
     * @return false if nothing was run
     */
    boolean finalizeOnce(long object);

    /** The newest weak reference to the object that was not cleared, or NULL. */
    long firstWeakReference(long object);

    /** The next older one to the same object, or NULL. Ask before you clear. */
    long nextWeakReference(long weakReference);

    /** Says whether the weak reference was made with a callback. */
    boolean hasCallback(long weakReference);

    /** Lets the weak reference answer NULL from now on; its callback will not run by itself. */
    void clearWeakReference(long weakReference);

    /** Keeps the weak reference alive until its callback has run. */
    void deferCallback(long weakReference);

    /** Runs the callbacks of all that were deferred, those of the newest weak references first. */
    void runDeferredCallbacks();

    /** Hears that a collection begins (CPython, {@code gc.callbacks}, "start"). */
    void collectionStarts(int generation);

    /** Hears that a collection has ended, and with what result ("stop"). */
    void collectionStops(int generation, long collected);
}
