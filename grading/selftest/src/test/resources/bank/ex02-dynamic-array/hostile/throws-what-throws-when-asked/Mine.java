package pymemlab.array;

final class Mine extends RuntimeException {

    private static final long serialVersionUID = 1L;

    @Override
    public String getMessage() {
        throw new Mine();
    }
    
    @Override
    public String toString() {
        throw new Mine();
    }
}
