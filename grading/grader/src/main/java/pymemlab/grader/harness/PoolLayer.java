package pymemlab.grader.harness;

import pymemlab.contracts.BrokenRule;
import pymemlab.contracts.pool.ObjectAllocatorSubject;
import pymemlab.contracts.pool.PoolGround;
import pymemlab.contracts.pool.PoolReplay;
import pymemlab.contracts.trace.Trace;
import pymemlab.spec.control.Machine;
import pymemlab.spec.pool.ArenaSource;
import pymemlab.spec.pool.ObjectAllocator;
import pymemlab.spec.raw.RawAllocator;

/** The object allocator of exercise 4, over the kit's arenas and raw allocator. */
final class PoolLayer implements TracedLayer {

    private final ObjectAllocatorSubject subject = Submission.subject(ObjectAllocatorSubject.class);

    @Override
    public String constructor() {
        return "new SmallObjectAllocator(memory, arenas, raw)";
    }

    @Override
    public Run replay(Trace trace, long key) {
        PoolGround ground = PoolGround.forTrace(trace);
        return new PoolRun(
                new PoolReplay(trace, allocatorOn(ground, ground.arenas()), ground, key), ground);
    }

    /** Of the blocks that pools serve alone. */
    @Override
    public double nanosecondsPerOperation(Trace trace) {
        Trace small = SmallBlocks.of(trace);
        if (small.operations() == 0) {
            throw new BrokenRule(
                    "The clock needs blocks of 1 to 512 bytes, but %s has none."
                            .formatted(trace.name()));
        }
        PoolGround ground = PoolGround.forRounds(small);
        LastingArenas arenas = new LastingArenas(ground.arenas());
        return new TimedReplay(small, () -> anotherOn(ground, arenas)).nanosecondsPerOperation();
    }

    private RawAllocator anotherOn(PoolGround ground, LastingArenas arenas) {
        arenas.recall();
        ground.raw().clear();
        return new AsRaw(allocatorOn(ground, arenas));
    }

    private ObjectAllocator allocatorOn(PoolGround ground, ArenaSource arenas) {
        return subject.newAllocator(ground.machine().memory(), arenas, ground.raw());
    }

    private record PoolRun(PoolReplay replay, PoolGround ground) implements Run {

        @Override
        public String report() {
            return new PoolReport(replay.run()).text();
        }

        @Override
        public String call() {
            return replay.call();
        }

        @Override
        public Machine machine() {
            return ground.machine();
        }
    }

    /** The calls that both kinds of allocators have. */
    private record AsRaw(ObjectAllocator allocator) implements RawAllocator {

        @Override
        public long malloc(long size) {
            return allocator.malloc(size);
        }

        @Override
        public long calloc(long count, long size) {
            return allocator.calloc(count, size);
        }

        @Override
        public long realloc(long address, long size) {
            return allocator.realloc(address, size);
        }

        @Override
        public void free(long address) {
            allocator.free(address);
        }
    }
}
