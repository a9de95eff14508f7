package pymemlab.spec.machine;

import java.util.Locale;

/** A use of the machine that it refuses. It sticks: a test in which one happened has failed. */
public abstract sealed class MachineFault extends RuntimeException
        permits SegmentationFault, MisalignedAccess, TooMuchWork, InvalidRequest, TornCall {

    MachineFault(String format, Object... values) {
        super(String.format(Locale.ROOT, format, values)); // The same text in every country.
    }
}
