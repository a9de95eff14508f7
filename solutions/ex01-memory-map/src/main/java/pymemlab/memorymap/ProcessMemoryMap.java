package pymemlab.memorymap;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pymemlab.spec.memorymap.MemoryMap;
import pymemlab.spec.memorymap.Region;
import pymemlab.spec.memorymap.Segment;

/**
 * The address space of one program: a {@link Program} at the bottom, a {@link Heap} above it, a
 * {@link Stack} at the top, and names.
 */
public final class ProcessMemoryMap implements MemoryMap {

    private final Program program;
    private final Heap heap;
    private final Stack stack;
    private final Names globals = new Names();

    /**
     * The empty address space of the bytes [lowest, highest).
     *
     * @param lowest the first address, above 0; the code will begin there
     * @param highest the address after the last byte, at least {@link #GUARD_SIZE} above {@code
     *     lowest}; the first frame will end there
     */
    public ProcessMemoryMap(long lowest, long highest) {
        program = new Program(lowest);
        heap = new Heap(lowest);
        stack = new Stack(highest);
    }

    @Override
    public void loadCode(long bytes) {
        if (program.isLoaded()) {
            throw new IllegalStateException(
                    "loadCode(%d) needs an empty map, but code is loaded.".formatted(bytes));
        }
        if (bytes == 0 || !fits(bytes)) {
            throw new IllegalArgumentException(
                    "loadCode(%d) needs 1 to %d bytes.".formatted(bytes, room()));
        }
        program.load(bytes);
        heap.beginAt(program.end());
    }

    @Override
    public long defineStatic(String name, long bytes) {
        mustBeLoaded("defineStatic");
        if (heap.hasBegun()) {
            throw new IllegalStateException(
                    "defineStatic(\"%s\") needs a break that never moved, but it is at 0x%x."
                            .formatted(name, heap.end()));
        }
        program.mustNotDefine(name);
        if (!fits(bytes)) {
            return NULL;
        }
        long address = program.define(name, bytes);
        heap.beginAt(program.end());
        return address;
    }

    @Override
    public long sbrk(long increment) {
        mustBeLoaded("sbrk");
        boolean possible = increment < 0 ? heap.canShrinkBy(increment) : fits(increment);
        return possible ? heap.moveBreak(increment) : NULL;
    }

    @Override
    public long enterFunction(String name, long frameBytes) {
        mustBeLoaded("enterFunction");
        return fits(frameBytes) ? stack.push(name, frameBytes) : NULL;
    }

    @Override
    public void leaveFunction() {
        stack.pop();
    }

    @Override
    public Optional<Segment> segmentOf(long address) {
        return program.segmentOf(address)
                .or(() -> heap.segmentOf(address))
                .or(() -> stack.segmentOf(address));
    }

    @Override
    public List<Region> regions() {
        return Stream.of(program.regions(), heap.regions(), stack.regions())
                .flatMap(List::stream)
                .filter(region -> region.size() > 0)
                .toList();
    }

    @Override
    public void bind(String variable, long object) {
        mustBeLoaded("bind");
        stack.innermost().map(Frame::variables).orElse(globals).bind(variable, object);
    }

    @Override
    public long id(String variable) {
        return stack.innermost()
                .flatMap(frame -> frame.variables().find(variable))
                .or(() -> globals.find(variable))
                .orElseThrow(() -> Names.unknown(variable));
    }

    private boolean fits(long bytes) {
        return 0 <= bytes && bytes <= room();
    }

    /** The one place that knows the guard: both sides may grow by this much and no more. */
    private long room() {
        return stack.low() - GUARD_SIZE - heap.end();
    }

    private void mustBeLoaded(String call) {
        if (!program.isLoaded()) {
            throw new IllegalStateException(
                    "%s needs code to be loaded, but the map is empty.".formatted(call));
        }
    }
}
