package pymemlab.array;

import pymemlab.spec.machine.CellMemory;
import pymemlab.spec.machine.Memory;

/** Moves and fills cells; holds no values. */
final class Cells {

    private final Memory memory;
    private final CellMemory source;

    Cells(Memory memory, CellMemory source) {
        this.memory = memory;
        this.source = source;
    }

    CellMemory source() {
        return source;
    }

    long get(Block block, long index) {
        return memory.loadLong(block.cell(index));
    }

    void put(Block block, long index, long value) {
        memory.storeLong(block.cell(index), value);
    }

    void shift(Block block, long from, long by, long count) {
        memory.copy(
                block.cell(from), block.cell(from + by), count * CellMemory.CELL_SIZE);
    }

    void fill(Block block, long start, long value) {
        for (long index = start; index < block.cells(); index++) {
            put(block, index, value);
        }
    }

    void copy(Block from, long count, Block to) {
        GrowableArray.copyInto(memory, from.address(), count, to.address(), to.cells());
    }

    void release(Block block) {
        if (!block.isNone()) {
            source.release(block.address(), block.cells());
        }
    }
}
