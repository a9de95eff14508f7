package pymemlab.contracts.array;

import pymemlab.contracts.BrokenRule;
import pymemlab.contracts.Scene;
import pymemlab.spec.control.Machine;
import pymemlab.spec.machine.CellMemory;

/** Two blocks to copy between: 10, 20, 30 … in the first, -1 in every cell of the second. */
final class TwoBlocks {

    private static final long UNTOUCHED = -1;

    private final Machine machine = Scene.current().machine(1 << 16);
    private final long firstCells;
    private final long secondCells;
    private final long first;
    private final long second;

    TwoBlocks(long firstCells, long secondCells) {
        this.firstCells = firstCells;
        this.secondCells = secondCells;
        first = machine.cells().allocate(firstCells);
        second = machine.cells().allocate(secondCells);
        for (long index = 0; index < firstCells; index++) {
            machine.poke(first + index * CellMemory.CELL_SIZE, (index + 1) * 10);
        }
        for (long index = 0; index < secondCells; index++) {
            machine.poke(second + index * CellMemory.CELL_SIZE, UNTOUCHED);
        }
    }

    void copy(DynamicArraySubject subject) {
        Scene.current()
                .story()
                .call(
                        "copyInto(memory, 0x%x, %d, 0x%x, %d)"
                                .formatted(first, firstCells, second, secondCells));
        subject.copyInto(machine.memory(), first, firstCells, second, secondCells);
    }

    void mustBeRefused(DynamicArraySubject subject, String message) {
        try {
            copy(subject);
        } catch (IllegalArgumentException refused) {
            if (!message.equals(refused.getMessage())) {
                throw new BrokenRule(
                        "the message needs to be '%s', but it is '%s'"
                                .formatted(message, refused.getMessage()));
            }
            return;
        }
        throw new BrokenRule(
                "copyInto needs to throw IllegalArgumentException for %d cells into %d, but it returned"
                        .formatted(firstCells, secondCells));
    }

    void mustHoldInTheFirst(long... expected) {
        mustHold("first", first, expected);
    }

    void mustHoldInTheSecond(long... expected) {
        mustHold("second", second, expected);
    }

    private void mustHold(String name, long block, long[] expected) {
        for (int index = 0; index < expected.length; index++) {
            long actual = machine.peek(block + (long) index * CellMemory.CELL_SIZE);
            if (actual != expected[index]) {
                throw new BrokenRule(
                        "cell %d of the %s block needs to hold %d, but it holds %d"
                                .formatted(index, name, expected[index], actual));
            }
        }
    }
}
