package pymemlab.memorymap;

import pymemlab.spec.memorymap.MemoryMap;
import pymemlab.spec.memorymap.Region;
import pymemlab.spec.memorymap.Segment;
import pymemlab.spec.memorymap.UnknownName;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Four parts, each of which knows its own two ends. */
public final class ProcessMemoryMap implements MemoryMap {

    private final Upwards code;
    private final Upwards statics;
    private final Upwards heap;
    private final Downwards stack;
    private final List<Part> parts;

    public ProcessMemoryMap(long lowest, long highest) {
        code = new Upwards(Segment.CODE, lowest);
        statics = new Upwards(Segment.STATIC_DATA, lowest);
        heap = new Upwards(Segment.HEAP, lowest);
        stack = new Downwards(highest);
        parts = List.of(code, statics, heap, stack);
    }

    @Override
    public void loadCode(long bytes) {
        require(code.isEmpty(), "code only once");
        if (bytes < 1 || bytes > room()) {
            throw new IllegalArgumentException("no such size");
        }
        code.add("code", bytes);
        statics.beginAt(code.high());
        heap.beginAt(code.high());
    }

    @Override
    public long defineStatic(String name, long bytes) {
        require(!code.isEmpty() && heap.isEmpty(), "statics between code and heap");
        if (statics.has(name)) {
            throw new IllegalArgumentException("taken");
        }
        if (bytes < 0 || bytes > room()) {
            return NULL;
        }
        long address = statics.add(name, bytes);
        heap.beginAt(statics.high());
        return address;
    }

    @Override
    public long sbrk(long increment) {
        require(!code.isEmpty(), "code first");
        if (increment == 0) {
            return heap.high();
        }
        return increment > room() || increment < heap.low() - heap.high()
                ? NULL
                : heap.add("heap", increment);
    }

    @Override
    public long enterFunction(String name, long frameBytes) {
        require(!code.isEmpty(), "code first");
        return frameBytes < 0 || frameBytes > room() ? NULL : stack.push(name, frameBytes);
    }

    @Override
    public void leaveFunction() {
        stack.pop();
    }

    @Override
    public Optional<Segment> segmentOf(long address) {
        return parts.stream().flatMap(part -> part.segmentOf(address).stream()).findFirst();
    }

    @Override
    public List<Region> regions() {
        List<Region> all = new ArrayList<>();
        for (Part part : parts) {
            for (Region region : part.regions()) {
                if (region.size() > 0) {
                    all.add(region);
                }
            }
        }
        return all;
    }

    @Override
    public void bind(String variable, long object) {
        require(!code.isEmpty(), "code first");
        if (object == NULL) {
            throw new IllegalArgumentException("NULL is no object");
        }
        stack.inner().put(variable, object);
    }

    @Override
    public long id(String variable) {
        for (Map<String, Long> table : List.of(stack.inner(), stack.outer())) {
            if (table.containsKey(variable)) {
                return table.get(variable);
            }
        }
        throw new UnknownName("nobody is called " + variable);
    }

    private long room() {
        return stack.low() - GUARD_SIZE - heap.high();
    }

    private static void require(boolean condition, String order) {
        if (!condition) {
            throw new IllegalStateException(order);
        }
    }
}
