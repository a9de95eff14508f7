package pymemlab.spec.machine;

/** A byte was touched that is not mapped. */
public final class SegmentationFault extends MachineFault {

    SegmentationFault(String operation, long address, long count, String nearest) {
        super(
                "%s of %s at 0x%x needs mapped memory, but %s",
                operation, bytes(count), address, nearest);
    }

    private static String bytes(long count) {
        return count == 1 ? "1 byte" : Long.toUnsignedString(count) + " bytes";
    }
}
