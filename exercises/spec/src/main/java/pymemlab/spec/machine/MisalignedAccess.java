package pymemlab.spec.machine;

/** A load or store of several bytes at an address that is not a multiple of their number. */
public final class MisalignedAccess extends MachineFault {

    MisalignedAccess(String operation, long address, int width, String nearest) {
        super(
                "%s of %d bytes at 0x%x needs a multiple of %d, but the address is %d past one (%s)",
                operation, width, address, width, Long.remainderUnsigned(address, width), nearest);
    }
}
