package pymemlab.contracts.pool;

import pymemlab.contracts.trace.CostWatch;
import pymemlab.contracts.trace.LiveBlocks;
import pymemlab.contracts.trace.Trace;
import pymemlab.contracts.trace.Trace.Kind;
import pymemlab.spec.control.Meter;
import pymemlab.spec.machine.Memory;
import pymemlab.spec.pool.ObjectAllocator;

/**
 * Makes the calls of a trace on an object allocator and trusts no answer: every block has to lie in
 * an arena or where the raw allocator put it, at a multiple of 16, apart from all others, and to
 * keep what its owner wrote.
 *
 * <p>What the allocator throws, it throws; {@link #call} then says where that was.
 */
public final class PoolReplay {

    private final Trace trace;
    private final ObjectAllocator allocator;
    private final PoolGround ground;
    private final Meter.Reading before;
    private final LiveBlocks blocks;
    private final CostWatch costs;
    private final PlacementLog log;

    private int operation;
    private boolean stopped;

    /**
     * A replay that has not begun.
     *
     * @param key decides what is written into the blocks; the allocator must not know it
     */
    public PoolReplay(Trace trace, ObjectAllocator allocator, PoolGround ground, long key) {
        this.trace = trace;
        this.allocator = allocator;
        this.ground = ground;
        this.before = ground.machine().meter().read();
        this.costs = new CostWatch(ground.machine().meter());
        this.log = new PlacementLog(ground.arenas(), trace.operations());
        this.blocks =
                new LiveBlocks(ground.machine(), ground::objection, trace.ids(), key, this::call);
    }

    /**
     * Makes the calls that are left.
     *
     * @throws pymemlab.contracts.BrokenRule at the first answer that is wrong
     */
    public PoolReplayed run() {
        while (operation < trace.operations() && !stopped) {
            step(trace.kind(operation), trace.id(operation), trace.size(operation));
            operation++;
            stopped = costs.isTooDear(operation);
        }
        return new PoolReplayed(
                trace,
                operation,
                stopped,
                ground.machine().meter().since(before).cost(),
                ground.arenas().total(),
                ground.arenas().peak(),
                ground.arenas().held(),
                log);
    }

    /** The call that is being made, or went wrong. */
    public String call() {
        return trace.call(operation);
    }

    private void step(Kind kind, int id, long size) {
        switch (kind) {
            case ALLOCATE -> {
                blocks.add(id, allocator.malloc(size), size, operation);
                log.placed(blocks.address(id));
            }
            case REALLOCATE -> {
                blocks.resize(id, allocator.realloc(blocks.address(id), size), size, operation);
                log.placed(blocks.address(id));
            }
            case FREE -> {
                free(id);
                log.freed();
            }
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
