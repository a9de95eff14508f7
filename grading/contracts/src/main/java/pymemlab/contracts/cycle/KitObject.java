package pymemlab.contracts.cycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One object of {@link KitGraph}, as the kit knows it: what memory shows is a copy. */
class KitObject {

    /** The generation of what is not tracked. */
    static final int NONE = -1;

    /** The generation of what was set aside by freeze. */
    static final int FROZEN = 3;

    private final long address;
    private final String name;
    private final boolean container;
    private final KitObject[] slots;
    private List<KitWeak> weakReferences = List.of(); // The newest last; few objects have any.
    private Optional<Runnable> finalizer = Optional.empty();
    private long count = 1;
    private int held = 1;
    private int lent;
    private int pins;
    private boolean finalized;
    private boolean dead;
    private int generation = NONE;
    private long tracked;

    KitObject(long address, String name, boolean container, int slots) {
        this.address = address;
        this.name = name;
        this.container = container;
        this.slots = new KitObject[slots];
    }

    long address() {
        return address;
    }

    String name() {
        return name;
    }

    boolean isContainer() {
        return container;
    }

    int length() {
        return slots.length;
    }

    /** What a slot refers to; null if nothing. */
    KitObject slot(int index) {
        return slots[index];
    }

    void slot(int index, KitObject value) {
        slots[index] = value;
    }

    /** What its slots refer to. */
    List<KitObject> referents() {
        List<KitObject> referents = new ArrayList<>(slots.length);
        for (KitObject each : slots) {
            if (each != null) {
                referents.add(each);
            }
        }
        return referents;
    }

    List<KitWeak> weakReferences() {
        return weakReferences;
    }

    /** One newer than all others. */
    void add(KitWeak weak) {
        weakReferences = new ArrayList<>(weakReferences);
        weakReferences.add(weak);
    }

    long count() {
        return count;
    }

    void count(long newCount) {
        count = newCount;
    }

    /** The references that the program holds. */
    int held() {
        return held;
    }

    void held(int newHeld) {
        held = newHeld;
    }

    /** The references that the collector has taken. */
    int lent() {
        return lent;
    }

    void lent(int newLent) {
        lent = newLent;
    }

    /** The graph keeps it alive for a while. */
    void pin() {
        pins++;
    }

    void unpin() {
        pins--;
    }

    /** Whether somebody has a reference to it who is neither an object nor the collector. */
    boolean isHeldFromOutside() {
        return held + pins > 0; // A collector may hold all that it is about to clear.
    }

    void onFinalize(Runnable action) {
        finalizer = Optional.of(action);
    }

    /** Whether its finalizer has yet to run. */
    boolean awaitsFinalizer() {
        return finalizer.isPresent() && !finalized;
    }

    /** The finalizer, which runs once. */
    Runnable takeFinalizer() {
        finalized = true;
        return finalizer.orElseThrow();
    }

    boolean isDead() {
        return dead;
    }

    void die() {
        dead = true;
    }

    /** 0 to 2, {@link #NONE} or {@link #FROZEN}: where it should be. */
    int generation() {
        return generation;
    }

    void generation(int newGeneration) {
        generation = newGeneration;
    }

    boolean isTracked() {
        return generation != NONE;
    }

    /** When it was tracked last, as a number that grows. */
    long tracked() {
        return tracked;
    }

    void tracked(long now) {
        tracked = now;
        generation = 0;
    }
}
