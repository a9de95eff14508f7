package pymemlab.array;

import pymemlab.spec.array.DynamicArray;
import pymemlab.spec.array.GrowthListener;
import pymemlab.spec.array.GrowthPolicy;
import pymemlab.spec.array.OutOfCells;
import pymemlab.spec.machine.CellMemory;
import pymemlab.spec.machine.Memory;

/** A list of cells in one block, which moves to another block when the policy wants one. */
public final class GrowableArray implements DynamicArray {

    private static final long CELL = CellMemory.CELL_SIZE;

    private final Memory memory;
    private final CellMemory cells;
    private final GrowthPolicy policy;
    private final GrowthListener listener;
    private final long fill;

    private long block;
    private long capacity;
    private long size;

    /** An array with room for 16 elements, unused cells 0, and nobody listening. */
    public GrowableArray(Memory memory, CellMemory cells, GrowthPolicy policy) {
        this(memory, cells, policy, DEFAULT_CAPACITY, DEFAULT_FILL, GrowthListener.SILENT);
    }

    /**
     * An empty array.
     *
     * @param initialCapacity in cells; 0 holds no block, a negative one counts as huge
     * @param fill what every unused cell holds
     * @throws OutOfCells if the first block is refused
     */
    public GrowableArray(
            Memory memory,
            CellMemory cells,
            GrowthPolicy policy,
            long initialCapacity,
            long fill,
            GrowthListener listener) {
        this.memory = memory;
        this.cells = cells;
        this.policy = policy;
        this.fill = fill;
        this.listener = listener;
        if (initialCapacity != 0 && !moveTo(initialCapacity)) {
            throw outOfCells(initialCapacity);
        }
    }

    @Override
    public long get(long index) {
        mustBeBelow(size, index);
        return memory.loadLong(cell(index));
    }

    @Override
    public void set(long index, long value) {
        mustBeBelow(size, index);
        memory.storeLong(cell(index), value);
    }

    @Override
    public void append(long value) {
        makeRoom();
        memory.storeLong(cell(size), value);
        size++;
    }

    @Override
    public void insert(long index, long value) {
        mustBeBelow(size + 1, index);
        makeRoom();
        memory.copy(cell(index), cell(index + 1), (size - index) * CELL);
        memory.storeLong(cell(index), value);
        size++;
    }

    @Override
    public long remove(long index) {
        mustBeBelow(size, index);
        long wanted = wantedCapacity(size - 1);
        long removed = memory.loadLong(cell(index));
        memory.copy(cell(index + 1), cell(index), (size - index - 1) * CELL);
        size--;
        memory.storeLong(cell(size), fill);
        shrinkTo(wanted);
        return removed;
    }

    @Override
    public long removeLast() {
        return remove(size - 1);
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public long capacity() {
        return capacity;
    }

    /**
     * Copies a whole block to the front of another one.
     *
     * @param fromCells the length of the block at {@code from}
     * @param toCells the length of the block at {@code to}, at least {@code fromCells}
     * @throws IllegalArgumentException if it is shorter; nothing is copied
     */
    public static void copyInto(Memory memory, long from, long fromCells, long to, long toCells) {
        if (toCells < fromCells) {
            throw new IllegalArgumentException("Not enough space to copy into");
        }
        memory.copy(from, to, fromCells * CELL);
    }

    private void makeRoom() {
        if (Helper.doubles(policy) && size == capacity && !resizeTo(Math.max(1, 2 * capacity))) throw outOfCells(2 * capacity);
        long wanted = wantedCapacity(size + 1);
        if (wanted != capacity && !resizeTo(wanted)) {
            throw outOfCells(wanted);
        }
    }

    private void shrinkTo(long wanted) {
        if (wanted != capacity) {
            resizeTo(wanted); // A refusal is no error: the larger block serves as well.
        }
    }

    private long wantedCapacity(long newSize) {
        long wanted = policy.capacityFor(newSize, capacity);
        if (wanted < newSize) {
            throw new IllegalStateException(
                    "a policy needs to answer at least %d, but it answered %d"
                            .formatted(newSize, wanted));
        }
        return wanted;
    }

    private boolean resizeTo(long newCapacity) {
        long oldCapacity = capacity;
        if (!moveTo(newCapacity)) {
            return false;
        }
        listener.capacityChanged(oldCapacity, newCapacity);
        return true;
    }

    /** Moves the elements to a new block and releases the old one; false when there is no room. */
    private boolean moveTo(long newCapacity) {
        long newBlock = Memory.NULL;
        if (newCapacity != 0) {
            newBlock = cells.allocate(newCapacity);
            if (newBlock == Memory.NULL) {
                return false;
            }
        }
        copyInto(memory, block, size, newBlock, newCapacity);
        for (long index = size; index < newCapacity; index++) {
            memory.storeLong(newBlock + index * CELL, fill);
        }
        if (capacity != 0) {
            cells.release(block, capacity);
        }
        block = newBlock;
        capacity = newCapacity;
        return true;
    }

    private long cell(long index) {
        return block + index * CELL;
    }

    private void mustBeBelow(long limit, long index) {
        if (index < 0 || index >= limit) {
            throw new IndexOutOfBoundsException(
                    "an index needs to lie in 0 … %d, but it is %d".formatted(limit - 1, index));
        }
    }

    private OutOfCells outOfCells(long wanted) {
        return new OutOfCells(
                "the array needs a block of %d cells, but the memory has no room for it"
                        .formatted(wanted));
    }
}
