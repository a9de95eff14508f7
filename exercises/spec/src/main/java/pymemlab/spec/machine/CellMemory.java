package pymemlab.spec.machine;

import java.util.List;

/**
 * Hands out blocks of 8-byte cells.
 *
 * <p>Order of use: {@link #allocate}, then load and store in the block's cells, then {@link
 * #release} once, with the length that was asked for. New cells hold 0xCD in every byte; a released
 * block must not be touched any more and faults. Every call costs 100.
 */
public final class CellMemory {

    /** Bytes in a cell. */
    public static final int CELL_SIZE = Long.BYTES;

    private static final String CELLS = "cells";

    private final AddressSpace space;
    private final SystemCalls calls;
    private long limitInCells;
    private long heldInCells;
    private long peakInCells;

    CellMemory(AddressSpace space, SystemCalls calls) {
        this.space = space;
        this.calls = calls;
        this.limitInCells = space.bytes.length / CELL_SIZE;
    }

    /**
     * Allocates a block.
     *
     * @param cells how many cells, at least 1; a negative number counts as huge
     * @return the address of the first cell, or {@link Memory#NULL} when there is not enough room
     * @throws InvalidRequest if {@code cells} is 0
     */
    public long allocate(long cells) {
        calls.begin();
        long address = map(cells);
        calls.end();
        return address;
    }

    /**
     * Takes a block back.
     *
     * @param address what {@link #allocate} returned
     * @param cells the number of cells that was asked for
     * @throws InvalidRequest if no such block is live
     */
    public void release(long address, long cells) {
        calls.begin();
        unmap(address, cells);
        calls.end();
    }

    void limit(long cells) {
        limitInCells = Math.min(cells, space.bytes.length / CELL_SIZE);
    }

    List<Region> blocks() {
        return space.regions().stream().filter(region -> region.name().equals(CELLS)).toList();
    }

    long held() {
        return heldInCells;
    }

    long peak() {
        return peakInCells;
    }

    void forgetPeak() {
        peakInCells = heldInCells;
    }

    private long map(long cells) {
        if (cells == 0) {
            throw space.faults.record(
                    new InvalidRequest(
                            "allocate(0) needs at least 1 cell, but it was asked for none"));
        }
        if (cells < 0 || cells > limitInCells - heldInCells) {
            return Memory.NULL;
        }
        long address = space.map(cells * CELL_SIZE, CELLS);
        if (address != Memory.NULL) {
            heldInCells += cells;
            peakInCells = Math.max(peakInCells, heldInCells);
        }
        return address;
    }

    private void unmap(long address, long cells) {
        Region block = space.regionAt(address);
        if (block == null || !block.name().equals(CELLS)) {
            throw space.faults.record(
                    new InvalidRequest(
                            "release(0x%x, %d) needs the address of a live block, but none begins there",
                            address, cells));
        }
        long length = block.size() / CELL_SIZE;
        if (cells != length) {
            throw space.faults.record(
                    new InvalidRequest(
                            "release(0x%x, %d) needs the block's length, but the block has %d cells",
                            address, cells, length));
        }
        space.unmap(block);
        heldInCells -= cells;
    }
}
