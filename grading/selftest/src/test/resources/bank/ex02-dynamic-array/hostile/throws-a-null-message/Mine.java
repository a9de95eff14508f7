package pymemlab.array;

final class Mine extends RuntimeException {

    private static final long serialVersionUID = 1L;

    @Override
    public String getMessage() {
        return null;
    }
    
    @Override
    public String toString() {
        return null;
    }
}
