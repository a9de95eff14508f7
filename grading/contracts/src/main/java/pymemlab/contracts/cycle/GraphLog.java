package pymemlab.contracts.cycle;

import pymemlab.spec.cycle.CycleCollector;

/** Runs the Java code of a graph's objects, and tells the collector what it counts. */
interface GraphLog {

    /** Runs what is left to run of the object's finalizer. */
    void runFinalizer(KitObject object);

    /** Runs a weak reference's callback. */
    void runCallback(KitWeak weak);

    /** A container was allocated; nothing refers to it yet but the program. */
    void allocated(CycleCollector collector);

    /** A container was given back. */
    void released(CycleCollector collector);
}
