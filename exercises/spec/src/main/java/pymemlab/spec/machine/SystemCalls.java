package pymemlab.spec.machine;

import java.util.Optional;

/**
 * Counts the calls that change what is mapped. One that began and never ended was torn, because
 * Java's stack or heap ran out inside it.
 */
final class SystemCalls {

    // Two bare counters and no finally: at the end of the stack nothing else is sure to run.
    private long begun;
    private long ended;

    void begin() {
        begun++;
    }

    void end() {
        ended++;
    }

    long count() {
        return begun;
    }

    /** What a torn call deserves; it also stands for a fault that the full stack kept back. */
    Optional<MachineFault> torn() {
        return begun == ended ? Optional.empty() : Optional.of(new TornCall());
    }
}
