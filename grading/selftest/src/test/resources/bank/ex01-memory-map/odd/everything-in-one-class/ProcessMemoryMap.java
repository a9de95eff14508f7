package pymemlab.memorymap;

import pymemlab.spec.memorymap.MemoryMap;
import pymemlab.spec.memorymap.Region;
import pymemlab.spec.memorymap.Segment;
import pymemlab.spec.memorymap.UnknownName;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The address space of one program, all in one class. */
public final class ProcessMemoryMap implements MemoryMap {

    private final long lowest;
    private final long highest;
    private Region code;
    private final Map<String, Region> statics = new LinkedHashMap<>();
    private long heapStart;
    private long brk;
    private boolean heapUsed = false;
    private final Deque<Region> frames = new ArrayDeque<>();
    private final Deque<Map<String, Long>> locals = new ArrayDeque<>();
    private final Map<String, Long> globals = new HashMap<>();

    public ProcessMemoryMap(long lowest, long highest) {
        this.lowest = lowest;
        this.highest = highest;
        this.heapStart = lowest;
        this.brk = lowest;
    }

    @Override
    public void loadCode(long bytes) {
        if (code != null) {
            throw new IllegalStateException("code already loaded");
        }
        if (bytes <= 0 || bytes > room()) {
            throw new IllegalArgumentException("bad code size " + bytes);
        }
        code = new Region(Segment.CODE, "code", lowest, lowest + bytes);
        heapStart = brk = code.end();
    }

    @Override
    public long defineStatic(String name, long bytes) {
        checkLoaded();
        if (heapUsed) {
            throw new IllegalStateException("too late for statics");
        }
        if (statics.containsKey(name)) {
            throw new IllegalArgumentException(name + " is defined twice");
        }
        if (bytes < 0 || bytes > room()) {
            return NULL;
        }
        Region r = new Region(Segment.STATIC_DATA, name, brk, brk + bytes);
        statics.put(name, r);
        heapStart = brk = r.end();
        return r.start();
    }

    @Override
    public List<Region> regions() {
        List<Region> result = new ArrayList<>();
        if (code != null) {
            result.add(code);
        }
        for (Region r : statics.values()) {
            result.add(r);
        }
        result.add(new Region(Segment.HEAP, "heap", heapStart, brk));
        result.addAll(frames);
        result.removeIf(r -> r.size() == 0);
        return result;
    }

    @Override
    public Optional<Segment> segmentOf(long address) {
        for (Region r : regions()) {
            if (r.contains(address)) {
                return Optional.of(r.segment());
            }
        }
        return Optional.empty();
    }

    @Override
    public long sbrk(long increment) {
        checkLoaded();
        if (increment > room() || increment < heapStart - brk) {
            return NULL;
        }
        long old = brk;
        brk += increment;
        if (increment != 0) {
            heapUsed = true;
        }
        return old;
    }

    @Override
    public long enterFunction(String name, long frameBytes) {
        checkLoaded();
        if (frameBytes < 0 || frameBytes > room()) {
            return NULL;
        }
        long low = stackLow() - frameBytes;
        frames.push(new Region(Segment.STACK, name, low, stackLow()));
        locals.push(new HashMap<>());
        return low;
    }

    @Override
    public void leaveFunction() {
        if (frames.isEmpty()) {
            throw new IllegalStateException("no function");
        }
        frames.pop();
        locals.pop();
    }

    @Override
    public void bind(String variable, long object) {
        checkLoaded();
        if (object == NULL) {
            throw new IllegalArgumentException("NULL");
        }
        (locals.isEmpty() ? globals : locals.peek()).put(variable, object);
    }

    @Override
    public long id(String variable) {
        if (!locals.isEmpty() && locals.peek().containsKey(variable)) {
            return locals.peek().get(variable);
        }
        if (globals.containsKey(variable)) {
            return globals.get(variable);
        }
        throw new UnknownName(variable + " is unknown");
    }

    private long stackLow() {
        return frames.isEmpty() ? highest : frames.peek().start();
    }

    private long room() {
        return stackLow() - GUARD_SIZE - brk;
    }

    private void checkLoaded() {
        if (code == null) {
            throw new IllegalStateException("load the code first");
        }
    }
}
