package pymemlab.contracts.trace;

import java.util.Optional;
import pymemlab.spec.control.Machine;
import pymemlab.spec.machine.Region;

/** Blocks lie between the heap's beginning and the break. */
final class InTheHeap implements Territory {

    private static final Region NO_HEAP = new Region("heap", 0, 0);

    private final Machine machine;

    InTheHeap(Machine machine) {
        this.machine = machine;
    }

    @Override
    public Optional<String> objection(long address, long size) {
        Region heap = machine.heap().orElse(NO_HEAP);
        if (address >= heap.start() && Math.max(size, 1) <= heap.end() - address) {
            return Optional.empty();
        }
        return Optional.of(
                "%d bytes in the heap, but the block at 0x%x is not inside [0x%x, 0x%x)"
                        .formatted(size, address, heap.start(), heap.end()));
    }
}
