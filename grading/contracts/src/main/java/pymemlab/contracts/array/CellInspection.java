package pymemlab.contracts.array;

import java.util.List;
import java.util.OptionalLong;
import pymemlab.contracts.BrokenRule;
import pymemlab.contracts.Scene;
import pymemlab.spec.control.Machine;
import pymemlab.spec.machine.CellMemory;
import pymemlab.spec.machine.Region;

/** Looks behind an array's back at the cells that it holds. A block may have a header: 4 cells. */
final class CellInspection {

    private static final long HEADER_CELLS = 4;

    private final WatchedArray watched;
    private final Machine machine;

    CellInspection(WatchedArray watched) {
        this.watched = watched;
        machine = watched.machine();
    }

    /** The elements stand one after another, and what stands there is what get answers. */
    void theCellsAreTheElements() {
        long first =
                firstElement()
                        .orElseThrow(
                                () ->
                                        new BrokenRule(
                                                "no live block holds the elements %s one cell after another"
                                                        .formatted(watched.model())));
        for (int index = 0; index < watched.model().size(); index++) {
            long changed = ~watched.model().get(index);
            machine.poke(first + index * CellMemory.CELL_SIZE, changed);
            watched.model().set(index, changed);
        }
        Scene.current().story().call("(the test changes every element in memory)");
        watched.mustHoldItsElements();
    }

    /** As many cells hold the fill value as the capacity has beyond the size. */
    void everyUnusedCellIsFilled(long fill) {
        long size = watched.model().size();
        long unused = watched.array().capacity() - size;
        long filled = cells(fill);
        boolean notBegunYet = size == 0 && machine.blocks().isEmpty();
        if (filled < unused && !notBegunYet) {
            throw new BrokenRule(
                    "every unused cell needs the fill value %d, but of %d unused cells %d hold something else"
                            .formatted(fill, unused, unused - filled));
        }
    }

    /** One block as long as the capacity; none is needed as long as nothing was ever stored. */
    void oneBlockIsLive() {
        List<Region> blocks = machine.blocks();
        long capacity = watched.array().capacity();
        if (capacity == 0) {
            require(blocks.isEmpty(), "capacity 0 needs no block", blocks);
            return;
        }
        require(
                blocks.size() == 1 || blocks.isEmpty() && watched.model().isEmpty(),
                "one block needs to be live",
                blocks);
        for (Region block : blocks) {
            long length = block.size() / CellMemory.CELL_SIZE;
            require(
                    capacity <= length && length <= capacity + HEADER_CELLS,
                    "the block needs to be as long as the capacity, %d cells".formatted(capacity),
                    blocks);
        }
    }

    /** A move from one capacity to another held no more than both blocks. */
    void heldAtMostTwoBlocks(long oldCapacity, long newCapacity) {
        long allowed = oldCapacity + newCapacity + 2 * HEADER_CELLS;
        if (machine.peakCells() > allowed) {
            throw new BrokenRule(
                    "moving from %d to %d cells needs those two blocks alone, but %d cells were live at once"
                            .formatted(oldCapacity, newCapacity, machine.peakCells()));
        }
    }

    private OptionalLong firstElement() {
        long bytes = watched.model().size() * (long) CellMemory.CELL_SIZE;
        for (Region block : machine.blocks()) {
            for (long at = block.start(); at + bytes <= block.end(); at += CellMemory.CELL_SIZE) {
                if (standsAt(at)) {
                    return OptionalLong.of(at);
                }
            }
        }
        return OptionalLong.empty();
    }

    private boolean standsAt(long address) {
        for (int index = 0; index < watched.model().size(); index++) {
            if (machine.peek(address + index * CellMemory.CELL_SIZE)
                    != watched.model().get(index)) {
                return false;
            }
        }
        return true;
    }

    private long cells(long value) {
        long count = 0;
        for (Region block : machine.blocks()) {
            for (long at = block.start(); at < block.end(); at += CellMemory.CELL_SIZE) {
                count += machine.peek(at) == value ? 1 : 0;
            }
        }
        return count;
    }

    private static void require(boolean condition, String need, List<Region> blocks) {
        if (!condition) {
            List<String> lengths =
                    blocks.stream()
                            .map(b -> "%d cells".formatted(b.size() / CellMemory.CELL_SIZE))
                            .toList();
            throw new BrokenRule(
                    "%s, but the live blocks are %s"
                            .formatted(need, blocks.isEmpty() ? "none" : lengths));
        }
    }
}
