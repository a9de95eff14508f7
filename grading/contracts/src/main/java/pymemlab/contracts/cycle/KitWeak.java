package pymemlab.contracts.cycle;

import java.util.Optional;

/** A weak reference of {@link KitGraph}; its one slot holds its callback's object. */
final class KitWeak extends KitObject {

    private final KitObject referent;
    private final Optional<Runnable> callback;
    private final long made;
    private boolean cleared;

    KitWeak(long address, String name, KitObject referent, Optional<Runnable> callback, long made) {
        super(address, name, true, 1);
        this.referent = referent;
        this.callback = callback;
        this.made = made;
    }

    /** What it was made for, dead or not. */
    KitObject referent() {
        return referent;
    }

    Optional<Runnable> callback() {
        return callback;
    }

    /** When it was made, as a number that grows. */
    long made() {
        return made;
    }

    boolean isCleared() {
        return cleared;
    }

    void clear() {
        cleared = true;
    }
}
