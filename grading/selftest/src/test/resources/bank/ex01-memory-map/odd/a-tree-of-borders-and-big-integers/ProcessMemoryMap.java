package pymemlab.memorymap;

import pymemlab.spec.memorymap.MemoryMap;
import pymemlab.spec.memorymap.MemoryMapDiagram;
import pymemlab.spec.memorymap.Region;
import pymemlab.spec.memorymap.Segment;
import pymemlab.spec.memorymap.UnknownName;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Stack;
import java.util.TreeMap;

/** Borders in a tree, sums without overflow, and a program to try it out. */
public class ProcessMemoryMap implements MemoryMap, Iterable<Region>, Comparable<ProcessMemoryMap> {

    static final BigInteger GUARD = BigInteger.valueOf(GUARD_SIZE);

    private final TreeMap<Long, Region> byStart = new TreeMap<>();
    private final Stack<Call> calls = new Stack<>();
    private final Map<String, Long> variables = new HashMap<>();
    private final java.util.Set<String> defined = new java.util.HashSet<>();
    private final long highest;
    private Long heapStart;
    private long brk;
    private State state = State.EMPTY;

    private enum State {
        EMPTY,
        LOADED,
        RUNNING
    }

    public ProcessMemoryMap(long lowest, long highest) {
        this.highest = highest;
        this.brk = lowest;
        this.heapStart = lowest;
        System.out.println(this);
    }

    public static void main(String... words) {
        ProcessMemoryMap map = new ProcessMemoryMap(0x1000, 0x8000);
        map.loadCode(0x300);
        System.out.print(MemoryMapDiagram.of(map));
    }

    @Override
    public void loadCode(long bytes) {
        switch (state) {
            case EMPTY -> {
                if (bytes <= 0 || tooMuch(bytes)) {
                    throw new NoRoom(bytes);
                }
                add(Segment.CODE, "code", bytes);
                state = State.LOADED;
            }
            default -> throw new TooLate("loadCode");
        }
    }

    @Override
    public long defineStatic(String name, long bytes) {
        if (state != State.LOADED) {
            throw new TooLate("defineStatic " + name);
        }
        if (!defined.contains(name) && bytes >= 0 && !tooMuch(bytes)) {
            defined.add(name);
            return add(Segment.STATIC_DATA, name, bytes);
        }
        if (defined.contains(name)) {
            throw new NameTaken();
        }
        return NULL;
    }

    @Override
    public long sbrk(long increment) {
        if (state == State.EMPTY) {
            throw new TooLate("sbrk");
        }
        BigInteger wanted = BigInteger.valueOf(brk).add(BigInteger.valueOf(increment));
        if (wanted.compareTo(BigInteger.valueOf(heapStart)) < 0
                || wanted.add(GUARD).compareTo(BigInteger.valueOf(low())) > 0) {
            return NULL;
        }
        long before = brk;
        brk = wanted.longValueExact();
        byStart.remove(heapStart);
        if (brk > heapStart) {
            byStart.put(heapStart, new Region(Segment.HEAP, "heap", heapStart, brk));
        }
        state = increment == 0 ? state : State.RUNNING;
        return before;
    }

    @Override
    public long enterFunction(String name, long frameBytes) {
        if (state == State.EMPTY) {
            throw new TooLate("enterFunction");
        }
        if (frameBytes < 0 || tooMuch(frameBytes)) {
            return NULL;
        }
        Call call = new Call(low() - frameBytes, frameBytes, new HashMap<>());
        if (frameBytes > 0) {
            byStart.put(call.low, new Region(Segment.STACK, name, call.low, low()));
        }
        calls.push(call);
        return call.low;
    }

    @Override
    public void leaveFunction() {
        try {
            Call call = calls.pop();
            if (call.bytes > 0) {
                byStart.remove(call.low);
            }
        } catch (java.util.EmptyStackException none) {
            throw new TooLate("leaveFunction");
        }
    }

    @Override
    public Optional<Segment> segmentOf(long address) {
        return Optional.ofNullable(byStart.floorEntry(address))
                .map(Map.Entry::getValue)
                .filter(region -> region.contains(address))
                .map(Region::segment);
    }

    @Override
    public List<Region> regions() {
        return List.copyOf(byStart.values());
    }

    @Override
    public void bind(String variable, long object) {
        if (state == State.EMPTY) {
            throw new TooLate("bind");
        }
        if (object == NULL) {
            throw new NoRoom(0);
        }
        names().put(variable, object);
    }

    @Override
    public long id(String variable) {
        Long object = names().getOrDefault(variable, variables.get(variable));
        if (object == null) {
            throw new NoSuchVariable();
        }
        return object;
    }

    @Override
    public Iterator<Region> iterator() {
        return regions().iterator();
    }

    @Override
    public int compareTo(ProcessMemoryMap other) {
        return Long.compare(brk, other.brk);
    }

    @Override
    public String toString() {
        return "map with break 0x%x and %d calls".formatted(brk, calls.size());
    }

    private Map<String, Long> names() {
        return calls.isEmpty() ? variables : calls.peek().names;
    }

    private long add(Segment segment, String name, long bytes) {
        long start = brk;
        brk += bytes;
        heapStart = brk;
        if (bytes > 0) {
            byStart.put(start, new Region(segment, name, start, brk));
        }
        return start;
    }

    private boolean tooMuch(long bytes) {
        BigInteger end = BigInteger.valueOf(brk).add(BigInteger.valueOf(bytes)).add(GUARD);
        return end.compareTo(BigInteger.valueOf(low())) > 0;
    }

    private long low() {
        return calls.isEmpty() ? highest : calls.peek().low;
    }

    private record Call(long low, long bytes, Map<String, Long> names) {}

    private static class NoSuchVariable extends UnknownName {
        NoSuchVariable() {
            super("no such variable");
        }
    }

    private static class NameTaken extends IllegalArgumentException {}

    private static class NoRoom extends IllegalArgumentException {
        NoRoom(long bytes) {
            super("no room for " + bytes);
        }
    }

    private static class TooLate extends IllegalStateException {
        TooLate(String call) {
            super(call + " comes too early or too late");
        }
    }
}
