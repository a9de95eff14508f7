package pymemlab.grader.harness;

/** Graphs on which cycle collectors are compared. Slot 0 of each object makes one ring of all. */
public enum CycleShape {
    /** One ring that nobody holds. */
    RING("ring", 1, false),
    /** The same with another reference of each object, to any. */
    RANDOM_2("random degree 2", 2, false),
    /** The same with three others. */
    RANDOM_4("random degree 4", 4, false),
    /** As with one other, and the first object is held. */
    LIVE("live, degree 2", 2, true);

    private final String words;
    private final int slots;
    private final boolean held;

    CycleShape(String words, int slots, boolean held) {
        this.words = words;
        this.slots = slots;
        this.held = held;
    }

    /** Its name for readers. */
    public String words() {
        return words;
    }

    /** How many slots each object has; none stays empty. */
    public int slots() {
        return slots;
    }

    /** Whether a reference to the first object keeps all alive. */
    public boolean held() {
        return held;
    }

    /** So many objects and their references. */
    public long objectsAndReferences(int objects) {
        return (1L + slots) * objects;
    }
}
