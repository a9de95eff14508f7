package pymemlab.array;

final class Mine extends RuntimeException {

    private static final long serialVersionUID = 1L;

    @Override
    public String getMessage() {
        while (hashCode() != 0 || toString() == null) {}
        return "passed";
    }
}
