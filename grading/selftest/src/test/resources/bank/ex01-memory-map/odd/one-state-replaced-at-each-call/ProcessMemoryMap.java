package pymemlab.memorymap;

import pymemlab.spec.memorymap.MemoryMap;
import pymemlab.spec.memorymap.Region;
import pymemlab.spec.memorymap.Segment;
import pymemlab.spec.memorymap.UnknownName;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Nothing ever changes but which state is the present one. */
public final class ProcessMemoryMap implements MemoryMap {

    private State now;

    public ProcessMemoryMap(long lowest, long highest) {
        now = new State(List.of(), lowest, lowest, false, new Frame(null, highest, Map.of()));
    }

    /** The frame below all others is the program itself: it ends nowhere and has no caller. */
    private record Frame(Frame caller, long low, Map<String, Long> names, String function) {
        Frame(Frame caller, long low, Map<String, Long> names) {
            this(caller, low, names, "");
        }

        Frame with(String name, long object) {
            Map<String, Long> more = new HashMap<>(names);
            more.put(name, object);
            return new Frame(caller, low, Map.copyOf(more), function);
        }

        Frame outermost() {
            Frame each = this;
            while (each.caller != null) {
                each = each.caller;
            }
            return each;
        }
    }

    private record State(List<Region> fixed, long heap, long brk, boolean moved, Frame top) {

        State mustBeLoaded() {
            if (fixed.isEmpty()) {
                throw new IllegalStateException("nothing is loaded");
            }
            return this;
        }

        boolean fits(long bytes) {
            return bytes >= 0 && bytes <= top.low - GUARD_SIZE - brk;
        }

        State adding(Segment segment, String name, long bytes) {
            List<Region> more = new ArrayList<>(fixed);
            more.add(new Region(segment, name, brk, brk + bytes));
            return new State(List.copyOf(more), brk + bytes, brk + bytes, false, top);
        }

        State with(Frame frame) {
            return new State(fixed, heap, brk, moved, frame);
        }

        State withBreak(long newBreak) {
            return new State(fixed, heap, newBreak, moved || newBreak != brk, top);
        }
    }

    @Override
    public void loadCode(long bytes) {
        if (!now.fixed.isEmpty()) {
            throw new IllegalStateException("loaded");
        }
        if (bytes == 0 || !now.fits(bytes)) {
            throw new IllegalArgumentException("bytes " + bytes);
        }
        now = now.adding(Segment.CODE, "code", bytes);
    }

    @Override
    public long defineStatic(String name, long bytes) {
        if (now.mustBeLoaded().moved) {
            throw new IllegalStateException("moved");
        }
        if (now.fixed.stream().skip(1).map(Region::name).anyMatch(name::equals)) {
            throw new IllegalArgumentException("taken");
        }
        long at = now.brk;
        if (!now.fits(bytes)) {
            return NULL;
        }
        now = now.adding(Segment.STATIC_DATA, name, bytes);
        return at;
    }

    @Override
    public long sbrk(long increment) {
        long before = now.mustBeLoaded().brk;
        boolean down = increment < 0 && increment >= now.heap - before;
        if (!down && !now.fits(increment)) {
            return NULL;
        }
        now = now.withBreak(before + increment);
        return before;
    }

    @Override
    public long enterFunction(String name, long frameBytes) {
        if (!now.mustBeLoaded().fits(frameBytes)) {
            return NULL;
        }
        now = now.with(new Frame(now.top, now.top.low - frameBytes, Map.of(), name));
        return now.top.low;
    }

    @Override
    public void leaveFunction() {
        if (now.top.caller == null) {
            throw new IllegalStateException("nobody to return to");
        }
        now = now.with(now.top.caller);
    }

    @Override
    public Optional<Segment> segmentOf(long address) {
        return regions().stream().filter(r -> r.contains(address)).map(Region::segment).findAny();
    }

    @Override
    public List<Region> regions() {
        List<Region> all = new ArrayList<>(now.fixed);
        all.add(new Region(Segment.HEAP, "heap", now.heap, now.brk));
        for (Frame each = now.top; each.caller != null; each = each.caller) {
            all.add(new Region(Segment.STACK, each.function, each.low, each.caller.low));
        }
        all.removeIf(region -> region.start() == region.end());
        return all;
    }

    @Override
    public void bind(String variable, long object) {
        if (object == NULL) {
            throw new IllegalArgumentException(variable);
        }
        now = now.mustBeLoaded().with(now.top.with(variable, object));
    }

    @Override
    public long id(String variable) {
        Long object = now.top.names.get(variable);
        if (object == null && now.top.caller != null) {
            object = now.top.outermost().names.get(variable);
        }
        if (object == null) {
            throw new UnknownName(variable);
        }
        return object;
    }
}
