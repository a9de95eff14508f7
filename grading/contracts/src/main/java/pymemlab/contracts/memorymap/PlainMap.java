package pymemlab.contracts.memorymap;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import pymemlab.spec.memorymap.MemoryMap;
import pymemlab.spec.memorymap.Region;
import pymemlab.spec.memorymap.Segment;
import pymemlab.spec.memorymap.UnknownName;

/** Says what a map should answer. It keeps everything in plain lists and looks at nobody's map. */
final class PlainMap {

    private final Deque<Frame> frames = new ArrayDeque<>();
    private final List<Region> fixed = new ArrayList<>();
    private final Set<String> defined = new HashSet<>();
    private final Map<String, Long> variables = new HashMap<>();
    private final long highest;
    private long heapStart;
    private long top;
    private boolean loaded;
    private boolean moved;

    PlainMap(long lowest, long highest) {
        this.highest = highest;
        heapStart = lowest;
        top = lowest;
    }

    private record Frame(Region region, Map<String, Long> variables) {}

    Answer loadCode(long bytes) {
        if (loaded) {
            return Answer.refused(IllegalStateException.class);
        }
        if (bytes == 0 || !fits(bytes)) {
            return Answer.refused(IllegalArgumentException.class);
        }
        loaded = true;
        addFixed(Segment.CODE, "code", bytes);
        return Answer.NOTHING;
    }

    /** Whether the contract says what becomes of it: of two reasons to refuse, either may win. */
    boolean isSettled(String name, long bytes) {
        long reasons =
                Stream.of(!loaded || moved, defined.contains(name), !fits(bytes))
                        .filter(reason -> reason)
                        .count();
        return reasons < 2;
    }

    Answer defineStatic(String name, long bytes) {
        if (!loaded || moved) {
            return Answer.refused(IllegalStateException.class);
        }
        if (defined.contains(name)) {
            return Answer.refused(IllegalArgumentException.class);
        }
        if (!fits(bytes)) {
            return Answer.address(MemoryMap.NULL);
        }
        defined.add(name);
        return Answer.address(addFixed(Segment.STATIC_DATA, name, bytes));
    }

    Answer sbrk(long increment) {
        if (!loaded) {
            return Answer.refused(IllegalStateException.class);
        }
        boolean possible = increment >= 0 ? fits(increment) : increment >= heapStart - top;
        if (!possible) {
            return Answer.address(MemoryMap.NULL);
        }
        long before = top;
        top += increment;
        moved |= increment != 0;
        return Answer.address(before);
    }

    Answer enterFunction(String name, long bytes) {
        if (!loaded) {
            return Answer.refused(IllegalStateException.class);
        }
        if (!fits(bytes)) {
            return Answer.address(MemoryMap.NULL);
        }
        long low = stackLow() - bytes;
        Region region = new Region(Segment.STACK, name, low, stackLow());
        frames.push(new Frame(region, new HashMap<>()));
        return Answer.address(low);
    }

    Answer leaveFunction() {
        if (frames.isEmpty()) {
            return Answer.refused(IllegalStateException.class);
        }
        frames.pop();
        return Answer.NOTHING;
    }

    Answer bind(String variable, long object) {
        if (!loaded) {
            return Answer.refused(IllegalStateException.class);
        }
        if (object == MemoryMap.NULL) {
            return Answer.refused(IllegalArgumentException.class);
        }
        innermost().put(variable, object);
        return Answer.NOTHING;
    }

    Answer id(String variable) {
        return Optional.ofNullable(innermost().get(variable))
                .or(() -> Optional.ofNullable(variables.get(variable)))
                .map(Answer::address)
                .orElse(Answer.refused(UnknownName.class));
    }

    static Optional<Segment> segmentOf(long address, List<Region> regions) {
        for (Region region : regions) {
            if (region.contains(address)) {
                return Optional.of(region.segment());
            }
        }
        return Optional.empty();
    }

    List<Region> regions() {
        List<Region> all = new ArrayList<>(fixed);
        all.add(new Region(Segment.HEAP, "heap", heapStart, top));
        frames.forEach(frame -> all.add(frame.region()));
        all.removeIf(region -> region.size() == 0);
        return all;
    }

    /** How many bytes more fit between the break and the guard. */
    long room() {
        return stackLow() - MemoryMap.GUARD_SIZE - top;
    }

    private boolean fits(long bytes) {
        return 0 <= bytes && bytes <= room();
    }

    private long addFixed(Segment segment, String name, long bytes) {
        long start = top;
        top += bytes;
        heapStart = top;
        fixed.add(new Region(segment, name, start, top));
        return start;
    }

    private long stackLow() {
        return frames.isEmpty() ? highest : frames.peek().region().start();
    }

    private Map<String, Long> innermost() {
        return frames.isEmpty() ? variables : frames.peek().variables();
    }
}
