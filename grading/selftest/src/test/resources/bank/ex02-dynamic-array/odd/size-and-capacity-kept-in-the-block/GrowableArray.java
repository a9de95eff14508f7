package pymemlab.array;

import pymemlab.spec.array.DynamicArray;
import pymemlab.spec.array.GrowthListener;
import pymemlab.spec.array.GrowthPolicy;
import pymemlab.spec.array.OutOfCells;
import pymemlab.spec.machine.CellMemory;
import pymemlab.spec.machine.Memory;

/** All that it remembers in Java is where its block lies: size and capacity are its first cells. */
public final class GrowableArray implements DynamicArray {

    private static final long CELL = CellMemory.CELL_SIZE;
    private static final long SIZE = 0;
    private static final long CAPACITY = CELL;
    private static final long HEADER = 2;

    private final Memory memory;
    private final CellMemory cells;
    private final GrowthPolicy policy;
    private final GrowthListener listener;
    private final long fill;
    private long block = Memory.NULL;

    public GrowableArray(Memory memory, CellMemory cells, GrowthPolicy policy) {
        this(memory, cells, policy, DEFAULT_CAPACITY, DEFAULT_FILL, GrowthListener.SILENT);
    }

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
        if (initialCapacity != 0 && !moved(initialCapacity)) {
            throw new OutOfCells("no room for " + initialCapacity + " cells");
        }
    }

    @Override
    public long get(long index) {
        check(index, size());
        return memory.loadLong(address(index));
    }

    @Override
    public void set(long index, long value) {
        check(index, size());
        memory.storeLong(address(index), value);
    }

    @Override
    public void append(long value) {
        insert(size(), value);
    }

    @Override
    public void insert(long index, long value) {
        long size = size();
        check(index, size + 1);
        ask(size + 1, true);
        memory.copy(address(index), address(index + 1), (size - index) * CELL);
        memory.storeLong(address(index), value);
        memory.storeLong(block + SIZE, size + 1);
    }

    @Override
    public long remove(long index) {
        long size = size();
        check(index, size);
        long wanted = answer(size - 1);
        long removed = memory.loadLong(address(index));
        memory.copy(address(index + 1), address(index), (size - index - 1) * CELL);
        memory.storeLong(address(size - 1), fill);
        memory.storeLong(block + SIZE, size - 1);
        move(wanted, false);
        return removed;
    }

    @Override
    public long removeLast() {
        return remove(size() - 1);
    }

    @Override
    public long size() {
        return block == Memory.NULL ? 0 : memory.loadLong(block + SIZE);
    }

    @Override
    public long capacity() {
        return block == Memory.NULL ? 0 : memory.loadLong(block + CAPACITY);
    }

    public static void copyInto(Memory memory, long from, long fromCells, long to, long toCells) {
        if (toCells < fromCells) {
            throw new IllegalArgumentException("Not enough space to copy into");
        }
        memory.copy(from, to, fromCells * CELL);
    }

    private void ask(long newSize, boolean needed) {
        move(answer(newSize), needed);
    }

    private long answer(long newSize) {
        long wanted = policy.capacityFor(newSize, capacity());
        if (wanted < newSize) {
            throw new IllegalStateException("policy answered " + wanted + " for " + newSize);
        }
        return wanted;
    }

    private void move(long wanted, boolean needed) {
        long old = capacity();
        if (wanted == old) {
            return;
        }
        if (moved(wanted)) {
            listener.capacityChanged(old, wanted);
        } else if (needed) {
            throw new OutOfCells("no room for " + wanted + " cells");
        }
    }

    private boolean moved(long wanted) {
        long size = size();
        long old = capacity();
        long next = wanted == 0 ? Memory.NULL : cells.allocate(wanted < 0 ? wanted : wanted + HEADER);
        if (next == Memory.NULL && wanted != 0) {
            return false;
        }
        if (next != Memory.NULL) {
            memory.storeLong(next + SIZE, size);
            memory.storeLong(next + CAPACITY, wanted);
            long first = next + HEADER * CELL;
            memory.copy(address(0), first, size * CELL);
            for (long at = first + size * CELL; at < first + wanted * CELL; at += CELL) {
                memory.storeLong(at, fill);
            }
        }
        if (block != Memory.NULL) {
            cells.release(block, old + HEADER);
        }
        block = next;
        return true;
    }

    private long address(long index) {
        return block + (HEADER + index) * CELL;
    }

    private static void check(long index, long limit) {
        if (index < 0 || index >= limit) {
            throw new IndexOutOfBoundsException("index " + index + " is not below " + limit);
        }
    }
}
