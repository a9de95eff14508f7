package pymemlab.contracts.trace;

import pymemlab.contracts.Seed;
import pymemlab.contracts.trace.Trace.Kind;
import pymemlab.spec.control.Machine;
import pymemlab.spec.control.Meter;
import pymemlab.spec.machine.Memory;
import pymemlab.spec.raw.RawAllocator;

/**
 * Makes the calls of a trace and trusts no answer: every block has to lie in the heap, at a
 * multiple of 16, apart from all others, and to keep what its owner wrote.
 *
 * <p>What the allocator throws, it throws; {@link #call} then says where that was.
 */
public final class Replay {

    private static final long MOST_PAYLOAD = 64 << 20;
    private static final long ROOM_AT_LEAST = 8 << 20;
    private static final long ROOM_FOR_WASTE = 16 << 20; // A machine costs by its size.
    private static final long BUDGET = 100_000_000;

    private final Trace trace;
    private final RawAllocator allocator;
    private final Machine machine;
    private final Meter.Reading before;
    private final FootprintChart chart;
    private final LiveBlocks blocks;
    private final CostWatch costs;

    private int operation;
    private boolean stopped;

    /**
     * A replay that has not begun.
     *
     * @param key decides what is written into the blocks; the allocator must not know it
     */
    public Replay(Trace trace, RawAllocator allocator, Machine machine, long key) {
        this.trace = trace;
        this.allocator = allocator;
        this.machine = machine;
        this.before = machine.meter().read();
        this.costs = new CostWatch(machine.meter());
        this.chart = new FootprintChart(trace.operations());
        this.blocks = new LiveBlocks(machine, new InTheHeap(machine), trace.ids(), key, this::call);
    }

    /** Replays all of it; the seed of the run decides what is written into the blocks. */
    public static Replayed of(Trace trace, RawAllocator allocator, Machine machine) {
        return new Replay(trace, allocator, machine, Seed.ofRun()).run();
    }

    /** A machine with room for the trace, even if the allocator is wasteful. */
    public static Machine machineFor(Trace trace) {
        long budget = BUDGET + 2 * CostWatch.MOST_COST_PER_OPERATION * trace.operations();
        return new Machine(roomFor(trace), budget);
    }

    /**
     * How many bytes that machine holds.
     *
     * @throws BadTrace if no machine is large enough
     */
    public static int roomFor(Trace trace) {
        long peak = trace.peakRounded(Replay::wastefulBlock);
        if (peak > MOST_PAYLOAD) {
            throw new BadTrace(
                    "%s: a replay needs at most %,d bytes in live blocks and their headers, but these are %,d. Ask for less.",
                    trace.name(), MOST_PAYLOAD, peak);
        }
        return (int)
                Math.max(ROOM_AT_LEAST, Math.max(2 * peak, Math.min(8 * peak, ROOM_FOR_WASTE)));
    }

    /** What a block takes with a header, a footer and links. */
    private static long wastefulBlock(long bytes) {
        return Math.max(32, bytes + 31 & -16);
    }

    /**
     * Makes the calls that are left.
     *
     * @throws pymemlab.contracts.BrokenRule at the first answer that is wrong
     */
    public Replayed run() {
        while (operation < trace.operations() && !stopped) {
            step(trace.kind(operation), trace.id(operation), trace.size(operation));
            chart.sample(operation, blocks.payload(), machine.operatingSystem().footprint());
            operation++;
            stopped = costs.isTooDear(operation);
        }
        Meter.Reading spent = machine.meter().since(before);
        return new Replayed(
                operation,
                blocks.peakPayload(),
                machine.operatingSystem().peakFootprint(),
                spent.cost(),
                spent.systemCalls(),
                stopped,
                chart);
    }

    /** The call that is being made, or went wrong. */
    public String call() {
        return trace.call(operation);
    }

    private void step(Kind kind, int id, long size) {
        switch (kind) {
            case ALLOCATE -> blocks.add(id, allocator.malloc(size), size, operation);
            case REALLOCATE ->
                    blocks.resize(id, allocator.realloc(blocks.address(id), size), size, operation);
            case FREE -> free(id);
        }
    }

    private void free(int id) {
        long address = blocks.address(id);
        if (address != Memory.NULL) {
            blocks.remove(id);
        }
        allocator.free(address);
    }
}
