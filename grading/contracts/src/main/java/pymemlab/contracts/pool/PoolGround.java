package pymemlab.contracts.pool;

import pymemlab.spec.control.Machine;
import pymemlab.spec.machine.Memory;
import pymemlab.spec.pool.ArenaSource;

/**
 * What an object allocator stands on: a machine whose low pages are the raw allocator's and whose
 * others are arenas.
 */
public final class PoolGround {

    private static final long LOWEST = Memory.PAGE_SIZE;

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
}
