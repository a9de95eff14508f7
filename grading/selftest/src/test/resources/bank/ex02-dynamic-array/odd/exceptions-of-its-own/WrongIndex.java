package pymemlab.array;

class WrongIndex extends IndexOutOfBoundsException {

    WrongIndex(long index, long size) {
        super("index " + index + ", size " + size);
        if (index < 0) {
            addSuppressed(new IllegalArgumentException("negative"));
        }
    }

    @Override
    public String toString() {
        return getClass().getSimpleName() + "(" + getMessage() + ")";
    }
}
