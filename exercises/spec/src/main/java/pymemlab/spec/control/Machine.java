package pymemlab.spec.control;

import java.util.List;
import java.util.Optional;
import pymemlab.spec.machine.CellMemory;
import pymemlab.spec.machine.MachineFault;
import pymemlab.spec.machine.Memory;
import pymemlab.spec.machine.OperatingSystem;
import pymemlab.spec.machine.Region;
import pymemlab.spec.machine.ServiceHatch;

/** A simulated machine in the hands of a test: it builds it, limits it, meters it, looks inside. */
public final class Machine {

    /** What a test's machine holds unless the test says otherwise. */
    public static final int DEFAULT_SIZE_IN_BYTES = 8 << 20;

    /** How many loads, stores and moves a test may make unless it says otherwise. */
    public static final long DEFAULT_BUDGET = 50_000_000;

    private final ServiceHatch hatch;
    private final Meter meter;

    /**
     * Builds a machine.
     *
     * @param sizeInBytes its address space, rounded up to pages
     * @param budget the loads, stores and moves after which every further one is {@code
     *     TooMuchWork}
     */
    public Machine(int sizeInBytes, long budget) {
        int pages = (sizeInBytes + Memory.PAGE_SIZE - 1) / Memory.PAGE_SIZE;
        hatch = new ServiceHatch(pages * Memory.PAGE_SIZE, budget);
        meter = new Meter(hatch);
    }

    /** Builds a machine of the given size with the default budget. */
    public static Machine ofBytes(int sizeInBytes) {
        return new Machine(sizeInBytes, DEFAULT_BUDGET);
    }

    /** What the code under test loads from and stores to. */
    public Memory memory() {
        return hatch.memory();
    }

    /** Where the code under test gets pages. */
    public OperatingSystem operatingSystem() {
        return hatch.operatingSystem();
    }

    /** Where the code under test gets cells. */
    public CellMemory cells() {
        return hatch.cells();
    }

    /** The counters. */
    public Meter meter() {
        return meter;
    }

    /** The first fault since the machine was built, even one that was caught. */
    public Optional<MachineFault> firstFault() {
        return hatch.firstFault();
    }

    /** Lets at most {@code limit} cells be live at once; what is live already stays. */
    public void limitCells(long limit) {
        hatch.limitCells(limit);
    }

    /** The live blocks of cells, by address. */
    public List<Region> blocks() {
        return hatch.blocks();
    }

    /** The cells that are live now. */
    public long cellsHeld() {
        return hatch.cellsHeld();
    }

    /** The most cells that were live at once since {@link #forgetPeak()}. */
    public long peakCells() {
        return hatch.peakCells();
    }

    /** Starts the peak of cells again from what is live now. */
    public void forgetPeak() {
        hatch.forgetPeak();
    }

    /**
     * Maps whole pages at a place that the test chooses, even right beside another region; it
     * counts as a system call.
     *
     * @return false, and nothing is mapped, when one of the pages is taken or outside the machine
     */
    public boolean map(long start, long bytes, String name) {
        return hatch.map(start, bytes, name);
    }

    /** Unmaps what {@link #map} mapped at {@code start}; it counts as a system call. */
    public void unmap(long start) {
        hatch.unmap(start);
    }

    /** Reads 8 mapped bytes; nothing is counted. */
    public long peek(long address) {
        return hatch.peek(address);
    }

    /** Overwrites 8 mapped bytes behind everybody's back; nothing is counted. */
    public void poke(long address, long value) {
        hatch.poke(address, value);
    }

    /** Writes {@code value} to {@code count} mapped bytes; nothing is counted. */
    public void fill(long address, long count, byte value) {
        hatch.fill(address, count, value);
    }

    /**
     * Writes {@code count} bytes that {@code key} decides, from {@code address} on; nothing is
     * counted.
     */
    public void stamp(long address, long count, long key) {
        hatch.stamp(address, count, key);
    }

    /**
     * How many of {@code count} bytes still are as {@link #stamp} wrote them, up to the first that
     * is not; nothing is counted.
     */
    public long intact(long address, long count, long key) {
        return hatch.intact(address, count, key);
    }

    /** Reads one mapped byte; nothing is counted. */
    public byte peekByte(long address) {
        return hatch.peekByte(address);
    }

    /** The heap segment, if the break was ever moved up. */
    public Optional<Region> heap() {
        return hatch.heap();
    }

    /** Every region, 16 bytes a row in hexadecimal, unmapped rows left out. */
    public String dump() {
        return new Dump(hatch).text();
    }
}
