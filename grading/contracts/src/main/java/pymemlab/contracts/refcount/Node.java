package pymemlab.contracts.refcount;

/** What the shadow graph knows of one object, weak references included. */
abstract class Node {

    private final String name;
    private final long address;
    private long count = 1;
    private int held = 1;
    private boolean gone;
    private int goneIn;
    private int releasedIn;

    Node(String name, long address) {
        this.name = name;
        this.address = address;
    }

    String name() {
        return name;
    }

    long address() {
        return address;
    }

    /** All references, those of the program and those in slots. */
    long count() {
        return count;
    }

    /** The references that the program holds. */
    int held() {
        return held;
    }

    void hold() {
        held++;
        count++;
    }

    void letGo(int call) {
        held--;
        lose(call);
    }

    void gain() {
        count++;
    }

    void lose(int call) {
        count--;
        releasedIn = call;
    }

    /** Whether it has lost a reference during this call of the program. */
    boolean wasReleasedIn(int call) {
        return releasedIn == call;
    }

    /** Whether its last reference is lost, though it may not have been given back yet. */
    boolean isDying() {
        return count == 0 && !gone;
    }

    boolean isGone() {
        return gone;
    }

    boolean isGoneSince(int call) {
        return gone && goneIn < call;
    }

    void go(int call) {
        gone = true;
        goneIn = call;
    }

    /** The bytes that it has at least. */
    abstract long sizeInBytes();

    abstract String typeName();
}
