package pymemlab.spec.machine;

/**
 * The machine was asked for something that makes no sense, such as to take back what it never gave.
 */
public final class InvalidRequest extends MachineFault {

    InvalidRequest(String format, Object... values) {
        super(format, values);
    }
}
