package pymemlab.memorymap;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pymemlab.spec.memorymap.Region;
import pymemlab.spec.memorymap.Segment;

/** What is fixed before the program runs: its code, and behind it the static data. */
final class Program {

    private final List<Region> regions = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private long end;

    Program(long lowest) {
        end = lowest;
    }

    boolean isLoaded() {
        return !regions.isEmpty();
    }

    long end() {
        return end;
    }

    void load(long bytes) {
        add(Segment.CODE, "code", bytes);
    }

    void mustNotDefine(String name) {
        if (names.contains(name)) {
            throw new IllegalArgumentException(
                    "defineStatic(\"%s\") needs a new name, but this one is taken."
                            .formatted(name));
        }
    }

    long define(String name, long bytes) {
        names.add(name);
        return add(Segment.STATIC_DATA, name, bytes);
    }

    Optional<Segment> segmentOf(long address) {
        if (!isLoaded() || address < regions.get(0).start() || address >= end) {
            return Optional.empty();
        }
        boolean isCode = regions.get(0).contains(address);
        return Optional.of(isCode ? Segment.CODE : Segment.STATIC_DATA);
    }

    List<Region> regions() {
        return regions;
    }

    private long add(Segment segment, String name, long bytes) {
        long start = end;
        end += bytes;
        regions.add(new Region(segment, name, start, end));
        return start;
    }
}
