package pymemlab.contracts.trace;

/** A trace cannot be replayed as it is written; the message says where, why and what to do. */
public final class BadTrace extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    BadTrace(String message, Object... values) {
        super(values.length == 0 ? message : message.formatted(values));
    }

    /** The same complaint with the place in front. */
    BadTrace at(String place) {
        return new BadTrace(place + ": " + getMessage());
    }
}
