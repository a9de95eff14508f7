package pymemlab.memorymap;

import pymemlab.spec.memorymap.MemoryMap;
import pymemlab.spec.memorymap.Region;
import pymemlab.spec.memorymap.Segment;
import pymemlab.spec.memorymap.UnknownName;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Numbers and names in arrays that grow by doubling. */
public final class ProcessMemoryMap implements MemoryMap {

    private static final int CODE = 0;

    private final long lowest;
    private final long highest;
    private String[] names = new String[4];
    private long[] ends = new long[4];
    private int fixed;
    private long brk;
    private boolean moved;
    private String[] functions = new String[4];
    private long[] lows = new long[4];
    private String[][] locals = new String[4][];
    private long[][] objects = new long[4][];
    private int depth;
    private String[] globals = new String[0];
    private long[] globalObjects = new long[0];

    public ProcessMemoryMap(long lowest, long highest) {
        this.lowest = lowest;
        this.highest = highest;
        this.brk = lowest;
    }

    @Override
    public void loadCode(long bytes) {
        if (fixed > 0) {
            throw new IllegalStateException("twice");
        }
        if (bytes <= 0 || bytes > room()) {
            throw new IllegalArgumentException("size");
        }
        add("code", bytes);
    }

    @Override
    public long defineStatic(String name, long bytes) {
        loaded();
        if (moved) {
            throw new IllegalStateException("late");
        }
        for (int i = CODE + 1; i < fixed; i++) {
            if (names[i].equals(name)) {
                throw new IllegalArgumentException("taken");
            }
        }
        return bytes < 0 || bytes > room() ? NULL : add(name, bytes);
    }

    @Override
    public long sbrk(long increment) {
        loaded();
        if (increment > room() || increment < start(fixed) - brk) {
            return NULL;
        }
        moved |= increment != 0;
        brk += increment;
        return brk - increment;
    }

    @Override
    public long enterFunction(String name, long frameBytes) {
        loaded();
        if (frameBytes < 0 || frameBytes > room()) {
            return NULL;
        }
        if (depth == lows.length) {
            functions = Arrays.copyOf(functions, 2 * depth);
            lows = Arrays.copyOf(lows, 2 * depth);
            locals = Arrays.copyOf(locals, 2 * depth);
            objects = Arrays.copyOf(objects, 2 * depth);
        }
        long low = low() - frameBytes;
        functions[depth] = name;
        lows[depth] = low;
        locals[depth] = new String[0];
        objects[depth] = new long[0];
        depth++;
        return low;
    }

    @Override
    public void leaveFunction() {
        if (depth == 0) {
            throw new IllegalStateException("none");
        }
        depth--;
    }

    @Override
    public Optional<Segment> segmentOf(long address) {
        if (address < lowest || address >= highest) {
            return Optional.empty();
        }
        if (fixed > 0 && address < ends[CODE]) {
            return Optional.of(Segment.CODE);
        }
        if (address < start(fixed)) {
            return Optional.of(Segment.STATIC_DATA);
        }
        if (address < brk) {
            return Optional.of(Segment.HEAP);
        }
        return address >= low() ? Optional.of(Segment.STACK) : Optional.empty();
    }

    @Override
    public List<Region> regions() {
        List<Region> all = new ArrayList<>();
        for (int i = 0; i < fixed; i++) {
            add(all, i == CODE ? Segment.CODE : Segment.STATIC_DATA, names[i], start(i), ends[i]);
        }
        add(all, Segment.HEAP, "heap", start(fixed), brk);
        for (int i = depth - 1; i >= 0; i--) {
            add(all, Segment.STACK, functions[i], lows[i], i == 0 ? highest : lows[i - 1]);
        }
        return all;
    }

    private static void add(List<Region> all, Segment segment, String name, long start, long end) {
        if (start < end) {
            all.add(new Region(segment, name, start, end));
        }
    }

    @Override
    public void bind(String variable, long object) {
        loaded();
        if (object == NULL) {
            throw new IllegalArgumentException("NULL");
        }
        String[] table = depth == 0 ? globals : locals[depth - 1];
        int at = Arrays.asList(table).indexOf(variable);
        if (at >= 0) {
            (depth == 0 ? globalObjects : objects[depth - 1])[at] = object;
            return;
        }
        String[] longer = Arrays.copyOf(table, table.length + 1);
        longer[table.length] = variable;
        if (depth == 0) {
            globals = longer;
            globalObjects = with(globalObjects, object);
        } else {
            locals[depth - 1] = longer;
            objects[depth - 1] = with(objects[depth - 1], object);
        }
    }

    @Override
    public long id(String variable) {
        if (depth > 0) {
            int at = Arrays.asList(locals[depth - 1]).indexOf(variable);
            if (at >= 0) {
                return objects[depth - 1][at];
            }
        }
        int at = Arrays.asList(globals).indexOf(variable);
        if (at < 0) {
            throw new UnknownName(variable);
        }
        return globalObjects[at];
    }

    private static long[] with(long[] all, long last) {
        long[] longer = Arrays.copyOf(all, all.length + 1);
        longer[all.length] = last;
        return longer;
    }

    private long add(String name, long bytes) {
        if (fixed == ends.length) {
            names = Arrays.copyOf(names, 2 * fixed);
            ends = Arrays.copyOf(ends, 2 * fixed);
        }
        names[fixed] = name;
        ends[fixed] = brk + bytes;
        fixed++;
        brk += bytes;
        return brk - bytes;
    }

    private long start(int index) {
        return index == 0 ? lowest : ends[index - 1];
    }

    private long low() {
        return depth == 0 ? highest : lows[depth - 1];
    }

    private long room() {
        return low() - GUARD_SIZE - brk;
    }

    private void loaded() {
        if (fixed == 0) {
            throw new IllegalStateException("no code");
        }
    }
}
