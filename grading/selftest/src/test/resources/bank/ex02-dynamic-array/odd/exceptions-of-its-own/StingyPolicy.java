package pymemlab.array;

class StingyPolicy extends IllegalStateException {

    StingyPolicy(long newSize, long answer) {
        super(String.format("%d for %d", answer, newSize), new ArithmeticException("too small"));
    }
}
