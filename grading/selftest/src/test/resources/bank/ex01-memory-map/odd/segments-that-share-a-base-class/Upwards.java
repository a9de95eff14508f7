package pymemlab.memorymap;

import pymemlab.spec.memorymap.Region;
import pymemlab.spec.memorymap.Segment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Code, statics or heap: they differ in their names alone. */
final class Upwards extends Part {

    private final Map<String, Long> ends = new LinkedHashMap<>();

    Upwards(Segment segment, long address) {
        super(segment, address);
    }

    boolean isEmpty() {
        return ends.isEmpty();
    }

    boolean has(String name) {
        return ends.containsKey(name);
    }

    long add(String name, long bytes) {
        high += bytes;
        ends.put(name, high);
        return high - bytes;
    }

    void beginAt(long address) {
        low = address;
        high = address;
    }

    @Override
    List<Region> regions() {
        List<Region> all = new ArrayList<>();
        long start = low;
        for (Map.Entry<String, Long> each : ends.entrySet()) {
            all.add(new Region(segment(), each.getKey(), start, each.getValue()));
            start = each.getValue();
        }
        return all;
    }
}
