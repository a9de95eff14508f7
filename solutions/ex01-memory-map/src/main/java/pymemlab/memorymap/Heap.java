package pymemlab.memorymap;

import java.util.List;
import java.util.Optional;
import pymemlab.spec.memorymap.Region;
import pymemlab.spec.memorymap.Segment;

/** One region between the static data and the break. */
final class Heap {

    private long start;
    private long end;
    private boolean begun;

    Heap(long start) {
        beginAt(start);
    }

    /** The program below has grown. */
    void beginAt(long address) {
        start = address;
        end = address;
    }

    /** Says whether the break has ever moved. */
    boolean hasBegun() {
        return begun;
    }

    long end() {
        return end;
    }

    /** Compares without computing the new break, which may not fit into a long. */
    boolean canShrinkBy(long negative) {
        return negative >= start - end;
    }

    long moveBreak(long increment) {
        long before = end;
        end += increment;
        begun |= increment != 0;
        return before;
    }

    Optional<Segment> segmentOf(long address) {
        return start <= address && address < end ? Optional.of(Segment.HEAP) : Optional.empty();
    }

    List<Region> regions() {
        return List.of(new Region(Segment.HEAP, "heap", start, end));
    }
}
