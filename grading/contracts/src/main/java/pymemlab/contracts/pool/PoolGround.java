package pymemlab.contracts.pool;

import java.util.Optional;
import pymemlab.contracts.heap.KitRaw;
import pymemlab.contracts.trace.CostWatch;
import pymemlab.contracts.trace.Replay;
import pymemlab.contracts.trace.Trace;
import pymemlab.spec.control.Machine;
import pymemlab.spec.machine.Memory;
import pymemlab.spec.pool.ArenaSource;

/**
 * What an object allocator stands on: a machine whose low pages are the raw allocator's and whose
 * others are arenas.
 */
public final class PoolGround {

    private static final long LOWEST = Memory.PAGE_SIZE;

    private static final int FEWEST_ARENAS = 8;
    private static final long RAW_AT_LEAST = 2 << 20;
    private static final long BUDGET = 100_000_000;

    private final Machine machine;
    private final KitArenas arenas;
    private final KitRaw raw;

    /**
     * Ground with room for so much at once.
     *
     * @param budget as of {@link Machine}
     */
    public PoolGround(int mostArenas, int rawBytes, long budget) {
        long rawEnd = LOWEST + (rawBytes + Memory.PAGE_SIZE - 1 & -Memory.PAGE_SIZE);
        // Beyond the next page: what runs out of the raw allocator's faults.
        long first = rawEnd + ArenaSource.ARENA_SIZE & -ArenaSource.ARENA_SIZE;
        long end = first + mostArenas * ArenaSource.ARENA_SIZE;
        machine = new Machine(Math.toIntExact(end - LOWEST), budget);
        raw = new KitRaw(machine, LOWEST, rawEnd - LOWEST);
        arenas = new KitArenas(machine, first, mostArenas);
    }

    /** Ground with the budget of every test. */
    public static PoolGround of(int mostArenas, int rawBytes) {
        return new PoolGround(mostArenas, rawBytes, Machine.DEFAULT_BUDGET);
    }

    /** Ground on which the trace can be replayed, even by an allocator that wastes. */
    public static PoolGround forTrace(Trace trace) {
        return forTrace(trace, BUDGET + 2 * CostWatch.MOST_COST_PER_OPERATION * trace.operations());
    }

    /** The same for any number of replays. */
    public static PoolGround forRounds(Trace trace) {
        return forTrace(trace, Long.MAX_VALUE);
    }

    private static PoolGround forTrace(Trace trace, long budget) {
        long small = trace.peakRounded(PoolGround::smallBlock);
        int arenas = FEWEST_ARENAS + (int) (2 * small / ArenaSource.ARENA_SIZE);
        long rawBytes = Math.max(RAW_AT_LEAST, 3 * trace.peakPayload());
        return new PoolGround(arenas, (int) Math.min(Replay.roomFor(trace), rawBytes), budget);
    }

    /** The machine; a test watches it by {@code Scene.watched}. */
    public Machine machine() {
        return machine;
    }

    /** Where arenas come from. */
    public KitArenas arenas() {
        return arenas;
    }

    /** What is below. */
    public KitRaw raw() {
        return raw;
    }

    /** Where blocks may lie: within an arena that is held, or where the raw allocator has one. */
    Optional<String> objection(long address, long size) {
        if (arenas.serialOf(address) != KitArenas.NO_ARENA) {
            return arenas.offset(address) + Math.max(size, 1) <= ArenaSource.ARENA_SIZE
                    ? Optional.empty()
                    : Optional.of(
                            "%d bytes in one arena, but the block at 0x%x reaches beyond its end"
                                    .formatted(size, address));
        }
        if (!raw.isLive(address)) {
            return Optional.of(
                    "a block in an arena that is held or a live one of the raw allocator, but 0x%x is neither"
                            .formatted(address));
        }
        long asked = raw.live().get(address);
        return size <= asked
                ? Optional.empty()
                : Optional.of(
                        "%d bytes, but the raw allocator was asked for %d at 0x%x"
                                .formatted(size, asked, address));
    }

    private static long smallBlock(long size) {
        return SizeClasses.isSmall(size) ? SizeClasses.blockBytes(SizeClasses.of(size)) : 0;
    }
}
