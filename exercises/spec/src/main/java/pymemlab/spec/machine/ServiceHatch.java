package pymemlab.spec.machine;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The door through which {@code pymemlab.spec.control} builds a machine and looks inside without
 * being counted. No submission may name it: behind it lies storage that costs nothing.
 */
public final class ServiceHatch {

    private static final VarHandle WORDS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /**
     * The system property of a JVM in which no access is counted and no budget ends, for the kit's
     * own measurements of what counting costs.
     */
    public static final String UNCOUNTED = "pymemlab.uncounted";

    private final FaultLog faults = new FaultLog();
    private final SystemCalls calls = new SystemCalls();
    private final AddressSpace space;
    private final Memory memory;
    private final OperatingSystem operatingSystem;
    private final CellMemory cells;

    /**
     * Builds a machine's parts.
     *
     * @param sizeInBytes the address space, a multiple of the page size
     * @param budget how many loads, stores and moves are allowed
     */
    public ServiceHatch(int sizeInBytes, long budget) {
        space = new AddressSpace(sizeInBytes, faults);
        memory = new Memory(space, budget);
        operatingSystem = new OperatingSystem(space, calls);
        cells = new CellMemory(space, calls);
    }

    /** The bytes. */
    public Memory memory() {
        return memory;
    }

    /** The break and the mappings. */
    public OperatingSystem operatingSystem() {
        return operatingSystem;
    }

    /** The blocks of cells. */
    public CellMemory cells() {
        return cells;
    }

    /** The first fault, whether or not anybody caught it. */
    public Optional<MachineFault> firstFault() {
        return faults.first().or(calls::torn);
    }

    /** Counted loads of every width. */
    public long loads() {
        return memory.counts().loads();
    }

    /** Counted stores of every width. */
    public long stores() {
        return memory.counts().stores();
    }

    /** Bytes moved by copy and fill. */
    public long bytesMoved() {
        return memory.counts().bytesMoved();
    }

    /** Calls of the operating system and of the cell memory. */
    public long systemCalls() {
        return calls.count();
    }

    /** Everything that is mapped, by address. */
    public List<Region> regions() {
        return space.regions();
    }

    /** The heap segment, if it holds a byte. */
    public Optional<Region> heap() {
        return operatingSystem.heap();
    }

    /** The live blocks of cells, by address. */
    public List<Region> blocks() {
        return cells.blocks();
    }

    /** Lets at most {@code limit} cells be live at once. */
    public void limitCells(long limit) {
        cells.limit(limit);
    }

    /** The cells that are live now. */
    public long cellsHeld() {
        return cells.held();
    }

    /** The most cells that were live at once since {@link #forgetPeak()}. */
    public long peakCells() {
        return cells.peak();
    }

    /** Starts the peak of cells again from what is live now. */
    public void forgetPeak() {
        cells.forgetPeak();
    }

    /** Maps whole pages at a chosen place; false when one of them is taken. Counts as a call. */
    public boolean map(long start, long bytes, String name) {
        calls.begin();
        boolean mapped = space.mapAt(start, bytes, name);
        calls.end();
        return mapped;
    }

    /** Unmaps a region that {@link #map} mapped. Counts as a call. */
    public void unmap(long start) {
        calls.begin();
        space.unmap(space.regionAt(start));
        calls.end();
    }

    /** Reads 8 mapped bytes without counting. */
    public long peek(long address) {
        return (long) WORDS.get(space.bytes, placeOfWord(address));
    }

    /** Reads one mapped byte without counting. */
    public byte peekByte(long address) {
        return space.bytes[space.offset(address)];
    }

    /** Writes 8 mapped bytes without counting. */
    public void poke(long address, long value) {
        WORDS.set(space.bytes, placeOfWord(address), value);
    }

    /** Writes {@code value} to {@code count} mapped bytes without counting. */
    public void fill(long address, long count, byte value) {
        mustBeMapped("a fill", address, count);
        int start = space.offset(address);
        Arrays.fill(space.bytes, start, start + (int) count, value);
    }

    /** Writes {@code count} mapped bytes that {@code key} decides; nothing is counted. */
    public void stamp(long address, long count, long key) {
        mustBeMapped("a stamp", address, count);
        new Stamp(key).write(space.bytes, space.offset(address), (int) count);
    }

    /** How many bytes from {@code address} on are as {@link #stamp} left them, at most count. */
    public long intact(long address, long count, long key) {
        mustBeMapped("a stamp", address, count);
        return new Stamp(key).intact(space.bytes, space.offset(address), (int) count);
    }

    private void mustBeMapped(String what, long address, long count) {
        if (!space.holds(address, count)) {
            throw new IllegalArgumentException(
                    "%s needs %d mapped bytes, but 0x%x has fewer".formatted(what, count, address));
        }
    }

    private int placeOfWord(long address) {
        if (!space.isMapped(address) || !space.isMapped(address + Long.BYTES - 1)) {
            throw new IllegalArgumentException(
                    "peek and poke need 8 mapped bytes, but 0x%x has none".formatted(address));
        }
        return space.offset(address);
    }
}
