package pymemlab.spec.machine;

public final class Memory {
    public static final long NULL = 0;

    public long loadLong(long address) {
        return 0;
    }

    public void storeLong(long address, long value) {}

    public void copy(long from, long to, long count) {}
}
