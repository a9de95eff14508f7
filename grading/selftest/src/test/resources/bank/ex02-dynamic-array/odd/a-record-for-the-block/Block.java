package pymemlab.array;

import java.util.OptionalLong;
import pymemlab.spec.machine.CellMemory;
import pymemlab.spec.machine.Memory;

/** A block of cells; the empty one lies nowhere. */
record Block(long address, long cells) {

    static final Block NONE = new Block(Memory.NULL, 0);

    Block {
        if (cells < 0) {
            throw new IllegalArgumentException("cells: " + cells);
        }
    }

    static OptionalLong room(CellMemory memory, long cells) {
        if (cells == 0) {
            return OptionalLong.of(Memory.NULL);
        }
        long address = memory.allocate(cells);
        return address == Memory.NULL ? OptionalLong.empty() : OptionalLong.of(address);
    }

    long cell(long index) {
        return address + index * CellMemory.CELL_SIZE;
    }

    boolean isNone() {
        return equals(NONE);
    }
}
