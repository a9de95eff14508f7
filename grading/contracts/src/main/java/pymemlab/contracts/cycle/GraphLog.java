package pymemlab.contracts.cycle;

/** Runs the Java code of a graph's objects, and hears what happens to its containers. */
interface GraphLog {

    /** Runs what is left to run of the object's finalizer. */
    void runFinalizer(KitObject object);

    /** Runs a weak reference's callback. */
    void runCallback(KitWeak weak);

    /** A container was allocated; nothing refers to it yet but the program. */
    void allocated(KitObject object);

    /** A container was given back. */
    void released();
}
