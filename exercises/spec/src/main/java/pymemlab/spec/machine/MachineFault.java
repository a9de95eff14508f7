package pymemlab.spec.machine;

/** A use of the machine that it refuses. It sticks: a test in which one happened has failed. */
public abstract sealed class MachineFault extends RuntimeException
        permits SegmentationFault, MisalignedAccess, TooMuchWork, InvalidRequest {

    MachineFault(String message) {
        super(message);
    }
}
