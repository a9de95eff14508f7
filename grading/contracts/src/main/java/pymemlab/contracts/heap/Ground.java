package pymemlab.contracts.heap;

import java.util.Optional;
import pymemlab.spec.control.Machine;
import pymemlab.spec.machine.Region;

/** Where blocks may lie. */
public interface Ground {

    /** The bytes that lie together with the one at {@code address}, if a block may lie there. */
    Optional<Region> around(long address);

    /** What these bytes are called, with their place if it is one. */
    String inWords();

    /** How much of it there is now, as a story tells it. */
    String extent();

    /** The heap segment of a machine. */
    static Ground heapOf(Machine machine) {
        return new Ground() {
            @Override
            public Optional<Region> around(long address) {
                return machine.heap().filter(heap -> heap.contains(address));
            }

            @Override
            public String inWords() {
                return machine.heap()
                        .map(heap -> "the heap [0x%x, 0x%x)".formatted(heap.start(), heap.end()))
                        .orElse("the heap, which is empty");
            }

            @Override
            public String extent() {
                return "the heap has %,d bytes".formatted(machine.operatingSystem().footprint());
            }
        };
    }
}
