package pymemlab.array;

final class Mine extends RuntimeException {

    private static final long serialVersionUID = 1L;

    @Override
    public String toString() {
        while (hashCode() != 0 || getMessage() == null) {}
        return "passed";
    }
}
