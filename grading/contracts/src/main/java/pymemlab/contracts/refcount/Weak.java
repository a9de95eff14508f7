package pymemlab.contracts.refcount;

import java.util.Optional;
import pymemlab.spec.refcount.TypeTable;

/** A weak reference. */
final class Weak extends Node {

    private final Thing referent;
    private final int callback;
    private boolean cleared;
    private boolean calledBack;

    Weak(String name, long address, Thing referent, int callback) {
        super(name, address);
        this.referent = referent;
        this.callback = callback;
    }

    /** The referent, if it is not dead. */
    Optional<Thing> referent() {
        return cleared ? Optional.empty() : Optional.of(referent);
    }

    /** The referent, dead or not. */
    Thing madeFor() {
        return referent;
    }

    int callback() {
        return callback;
    }

    /** Whether it has yet to call back if its referent dies now. */
    boolean isDue() {
        return callback != TypeTable.NO_CALLBACK && !calledBack && count() > 0;
    }

    boolean hasCalledBack() {
        return calledBack;
    }

    void callsBack() {
        calledBack = true;
    }

    void clear() {
        cleared = true;
    }

    @Override
    long sizeInBytes() {
        return Long.BYTES;
    }

    @Override
    String typeName() {
        return "weak reference";
    }
}
