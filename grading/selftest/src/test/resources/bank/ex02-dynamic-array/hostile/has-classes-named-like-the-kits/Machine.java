package pymemlab.array;

final class Machine {

    static final String PASSED = "passed";

    private Machine() {}
}
