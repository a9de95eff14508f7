package pymemlab.spec.machine;

import java.util.Optional;

/** Remembers the first fault, because code under test may catch it and go on. */
final class FaultLog {

    private MachineFault first;

    MachineFault record(MachineFault fault) {
        if (first == null) {
            first = fault;
        }
        return fault;
    }

    Optional<MachineFault> first() {
        return Optional.ofNullable(first);
    }
}
