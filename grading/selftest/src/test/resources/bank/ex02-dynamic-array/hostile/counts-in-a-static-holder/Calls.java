package pymemlab.array;

final class Calls {
    static final Calls ALL = new Calls();
    long made;
}
