package pymemlab.spec.control;

import pymemlab.spec.machine.ServiceHatch;

/** Exact counts of what code did to the machine; the same on every computer and in every run. */
public final class Meter {

    /** What one system call costs, in loads. */
    public static final long SYSTEM_CALL_COST = 100;

    private final ServiceHatch hatch;

    Meter(ServiceHatch hatch) {
        this.hatch = hatch;
    }

    /** Reads all counters at once. */
    public Reading read() {
        return new Reading(hatch.loads(), hatch.stores(), hatch.bytesMoved(), hatch.systemCalls());
    }

    /** Counts what happened since {@code earlier}. */
    public Reading since(Reading earlier) {
        return read().minus(earlier);
    }

    /**
     * The counters at one moment, or the difference of two.
     *
     * @param loads loads of 1, 4 or 8 bytes
     * @param stores stores of 1, 4 or 8 bytes
     * @param bytesMoved bytes moved by copy and fill, each call rounded up to a multiple of 8
     * @param systemCalls requests to the operating system and to the cell memory
     */
    public record Reading(long loads, long stores, long bytesMoved, long systemCalls) {

        /** Loads, stores, an eighth of the bytes moved, and 100 for each system call. */
        public long cost() {
            return loads + stores + bytesMoved / Long.BYTES + SYSTEM_CALL_COST * systemCalls;
        }

        /** The difference to an earlier reading. */
        public Reading minus(Reading earlier) {
            return new Reading(
                    loads - earlier.loads,
                    stores - earlier.stores,
                    bytesMoved - earlier.bytesMoved,
                    systemCalls - earlier.systemCalls);
        }
    }
}
