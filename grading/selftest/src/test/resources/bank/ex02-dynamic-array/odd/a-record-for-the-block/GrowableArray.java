package pymemlab.array;

import java.util.OptionalLong;
import pymemlab.spec.array.DynamicArray;
import pymemlab.spec.array.GrowthListener;
import pymemlab.spec.array.GrowthPolicy;
import pymemlab.spec.array.OutOfCells;
import pymemlab.spec.machine.CellMemory;
import pymemlab.spec.machine.Memory;

public class GrowableArray implements DynamicArray {

    private final Cells cells;
    private final GrowthPolicy policy;
    private final GrowthListener listener;
    private final long fill;
    private Block block = Block.NONE;
    private long size;

    public GrowableArray(Memory memory, CellMemory cells, GrowthPolicy policy) {
        this(memory, cells, policy, DEFAULT_CAPACITY, DEFAULT_FILL, GrowthListener.SILENT);
    }

    public GrowableArray(
            Memory memory,
            CellMemory source,
            GrowthPolicy policy,
            long initialCapacity,
            long fill,
            GrowthListener listener) {
        this.cells = new Cells(memory, source);
        this.policy = policy;
        this.listener = listener;
        this.fill = fill;
        if (!moveTo(initialCapacity)) {
            throw new OutOfCells(Long.toString(initialCapacity));
        }
    }

    @Override
    public long get(long index) {
        return cells.get(block, checked(index, size));
    }

    @Override
    public void set(long index, long value) {
        cells.put(block, checked(index, size), value);
    }

    @Override
    public void append(long value) {
        insert(size, value);
    }

    @Override
    public void insert(long index, long value) {
        checked(index, size + 1);
        long wanted = wanted(1);
        if (wanted != capacity()) {
            long old = capacity();
            if (!moveTo(wanted)) {
                throw new OutOfCells(Long.toString(wanted));
            }
            listener.capacityChanged(old, wanted);
        }
        cells.shift(block, index, 1, size - index);
        cells.put(block, index, value);
        size++;
    }

    @Override
    public long remove(long index) {
        checked(index, size);
        long wanted = wanted(-1);
        long value = cells.get(block, index);
        cells.shift(block, index + 1, -1, size - index - 1);
        size--;
        cells.put(block, size, fill);
        long old = capacity();
        if (wanted != old && moveTo(wanted)) {
            listener.capacityChanged(old, wanted);
        }
        return value;
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
        return block.cells();
    }

    public static void copyInto(Memory memory, long from, long fromCells, long to, long toCells) {
        if (fromCells > toCells) {
            throw new IllegalArgumentException("Not enough space to copy into");
        }
        memory.copy(from, to, CellMemory.CELL_SIZE * fromCells);
    }

    private long wanted(int change) {
        long wanted = policy.capacityFor(size + change, capacity());
        if (wanted < size + change) {
            throw new IllegalStateException("too small: " + wanted);
        }
        return wanted;
    }

    private boolean moveTo(long capacity) {
        OptionalLong room = Block.room(cells.source(), capacity);
        room.ifPresent(
                address -> {
                    Block next = new Block(address, capacity);
                    cells.copy(block, size, next);
                    cells.fill(next, size, fill);
                    cells.release(block);
                    block = next;
                });
        return room.isPresent();
    }

    private static long checked(long index, long limit) {
        if (Long.compareUnsigned(index, limit) >= 0) {
            throw new IndexOutOfBoundsException(index);
        }
        return index;
    }
}
