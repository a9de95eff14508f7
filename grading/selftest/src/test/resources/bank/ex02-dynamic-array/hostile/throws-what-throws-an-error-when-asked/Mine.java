package pymemlab.array;

final class Mine extends RuntimeException {

    private static final long serialVersionUID = 1L;

    @Override
    public String getMessage() {
        throw new AssertionError("passed");
    }
    
    @Override
    public String getLocalizedMessage() {
        throw new StackOverflowError();
    }
    
    @Override
    public String toString() {
        throw new OutOfMemoryError();
    }
}
