package pymemlab.memorymap;

import java.util.List;
import java.util.Optional;
import pymemlab.spec.memorymap.MemoryMap;
import pymemlab.spec.memorymap.Region;
import pymemlab.spec.memorymap.Segment;

/**
 * The address space of one program, as numbers: where each part begins and where it ends.
 *
 * <p>Order of work: {@code loadCode}, {@code defineStatic}, {@code regions}, {@code segmentOf}
 * (step 1); {@code sbrk} (step 2); {@code enterFunction}, {@code leaveFunction} (step 3); {@code
 * bind}, {@code id} (step 4).
 *
 * <p>Lists, maps, arrays, records and helper classes of your own are all welcome here. To see what
 * you have built: {@code System.out.print(MemoryMapDiagram.of(this))}.
 */
public final class ProcessMemoryMap implements MemoryMap {

    private final long lowest;
    private final long highest;

    /**
     * The empty address space of the bytes [lowest, highest).
     *
     * @param lowest the first address, above 0; the code will begin there
     * @param highest the address after the last byte, at least {@link #GUARD_SIZE} above {@code
     *     lowest}; the first frame will end there
     */
    public ProcessMemoryMap(long lowest, long highest) {
        this.lowest = lowest;
        this.highest = highest;
    }

    @Override
    public void loadCode(long bytes) {
        throw new UnsupportedOperationException("TODO step 1: remember where the code ends");
    }

    @Override
    public long defineStatic(String name, long bytes) {
        throw new UnsupportedOperationException(
                "TODO step 1: place it behind what was defined before");
    }

    @Override
    public List<Region> regions() {
        throw new UnsupportedOperationException(
                "TODO step 1: list code and statics; heap and frames follow in steps 2 and 3");
    }

    @Override
    public Optional<Segment> segmentOf(long address) {
        throw new UnsupportedOperationException(
                "TODO step 1: find the region that the address belongs to");
    }

    @Override
    public long sbrk(long increment) {
        throw new UnsupportedOperationException("TODO step 2: move the break, or refuse");
    }

    @Override
    public long enterFunction(String name, long frameBytes) {
        throw new UnsupportedOperationException(
                "TODO step 3: place the frame below that of the caller, or refuse");
    }

    @Override
    public void leaveFunction() {
        throw new UnsupportedOperationException("TODO step 3: forget the innermost frame");
    }

    @Override
    public void bind(String variable, long object) {
        throw new UnsupportedOperationException(
                "TODO step 4: remember the object for the innermost frame, or as a static variable");
    }

    @Override
    public long id(String variable) {
        throw new UnsupportedOperationException(
                "TODO step 4: look in the innermost frame, then among the static variables");
    }
}
