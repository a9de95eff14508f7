package pymemlab.memorymap;

import pymemlab.spec.memorymap.Region;
import pymemlab.spec.memorymap.Segment;

import java.util.List;
import java.util.Optional;

/** A stretch of addresses that can grow at one end. */
abstract class Part {

    protected long low;
    protected long high;
    private final Segment segment;

    protected Part(Segment segment, long address) {
        this.segment = segment;
        this.low = address;
        this.high = address;
    }

    long low() {
        return low;
    }

    long high() {
        return high;
    }

    Segment segment() {
        return segment;
    }

    Optional<Segment> segmentOf(long address) {
        return address >= low && address < high ? Optional.of(segment) : Optional.empty();
    }

    abstract List<Region> regions();
}
