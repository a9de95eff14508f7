package pymemlab.memorymap;

import pymemlab.spec.memorymap.MemoryMap;
import pymemlab.spec.memorymap.Region;
import pymemlab.spec.memorymap.Segment;
import pymemlab.spec.memorymap.UnknownName;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.function.LongUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One list of regions in any order, one table of names with the depth in the key. */
public final class ProcessMemoryMap implements MemoryMap {

    private static final Comparator<Region> FROM_LOW_TO_HIGH =
            Comparator.comparingLong(Region::start);
    private static final Map<Boolean, String> DIRECTION = Map.of(true, "up", false, "down");

    private final List<Region> fixed = new ArrayList<>();
    private final Deque<Region> frames = new ArrayDeque<>();
    private final TreeMap<String, Long> names = new TreeMap<>();
    private final LongSupplier low;
    private long heap;
    private long brk;
    private boolean moved;

    public ProcessMemoryMap(long lowest, long highest) {
        brk = lowest;
        heap = lowest;
        low = () -> frames.stream().findFirst().map(Region::start).orElse(highest);
    }

    @Override
    public void loadCode(long bytes) {
        if (fixed.size() > 0) {
            throw new IllegalStateException(fixed.toString());
        }
        if (bytes == 0 || refused(bytes)) {
            throw new IllegalArgumentException(String.format("%d bytes", bytes));
        }
        define(Segment.CODE, "code", bytes);
    }

    @Override
    public long defineStatic(String name, long bytes) {
        mustBeLoaded();
        Map<Segment, List<String>> known =
                fixed.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Region::segment,
                                        Collectors.mapping(Region::name, Collectors.toList())));
        if (moved) {
            throw new IllegalStateException("the break went " + DIRECTION.get(brk > heap));
        }
        if (known.getOrDefault(Segment.STATIC_DATA, List.of()).contains(name)) {
            throw new IllegalArgumentException(String.join(", ", known.get(Segment.STATIC_DATA)));
        }
        return refused(bytes) ? NULL : define(Segment.STATIC_DATA, name, bytes);
    }

    @Override
    public long sbrk(long increment) {
        mustBeLoaded();
        if (increment < 0 ? increment < heap - brk : refused(increment)) {
            return NULL;
        }
        LongUnaryOperator move = old -> old + increment;
        long old = brk;
        brk = move.applyAsLong(old);
        moved = moved || old != brk;
        return old;
    }

    @Override
    public long enterFunction(String name, long frameBytes) {
        mustBeLoaded();
        if (refused(frameBytes)) {
            return NULL;
        }
        long end = low.getAsLong();
        frames.addFirst(new Region(Segment.STACK, name, end - frameBytes, end));
        return low.getAsLong();
    }

    @Override
    public void leaveFunction() {
        if (frames.pollFirst() == null) {
            throw new IllegalStateException();
        }
        String gone = key(frames.size() + 1, "");
        names.subMap(gone, gone + Character.MAX_VALUE).clear();
    }

    @Override
    public Optional<Segment> segmentOf(long address) {
        return everything()
                .filter(region -> region.start() <= address && address < region.end())
                .map(Region::segment)
                .reduce((one, other) -> one);
    }

    @Override
    public List<Region> regions() {
        return everything()
                .filter(region -> region.size() != 0)
                .sorted(FROM_LOW_TO_HIGH)
                .collect(Collectors.toUnmodifiableList());
    }

    @Override
    public void bind(String variable, long object) {
        mustBeLoaded();
        if (object == 0) {
            throw new IllegalArgumentException(variable.concat(" = NULL"));
        }
        names.merge(key(frames.size(), variable), object, (before, now) -> now);
    }

    @Override
    public long id(String variable) {
        return Stream.of(frames.size(), 0)
                .map(depth -> names.get(key(depth, variable)))
                .filter(object -> object != null)
                .findFirst()
                .orElseThrow(() -> new UnknownName(variable));
    }

    private Stream<Region> everything() {
        Region all = new Region(Segment.HEAP, "heap", heap, brk);
        return Stream.concat(Stream.concat(fixed.stream(), Stream.of(all)), frames.stream());
    }

    private long define(Segment segment, String name, long bytes) {
        fixed.add(new Region(segment, name, brk, brk + bytes));
        brk += bytes;
        heap = brk;
        return brk - bytes;
    }

    private boolean refused(long bytes) {
        return Long.compareUnsigned(bytes, low.getAsLong() - GUARD_SIZE - brk) > 0;
    }

    private void mustBeLoaded() {
        if (fixed.isEmpty()) {
            throw new IllegalStateException("load the code");
        }
    }

    private static String key(int depth, String variable) {
        return depth + ":" + variable;
    }
}
