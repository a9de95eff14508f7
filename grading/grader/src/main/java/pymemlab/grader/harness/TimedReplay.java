package pymemlab.grader.harness;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.function.Supplier;
import pymemlab.contracts.trace.Trace;
import pymemlab.contracts.trace.Trace.Kind;
import pymemlab.spec.raw.RawAllocator;

/**
 * Replays a trace again and again by this thread's processor time. Nothing is checked meanwhile,
 * and each round has an allocator of its own.
 */
final class TimedReplay {

    private static final byte ALLOCATE = (byte) Kind.ALLOCATE.ordinal();
    private static final byte FREE = (byte) Kind.FREE.ordinal();

    private static final int CALLS_OF_A_ROUND = 20_000; // A clock that ticks coarsely still tells.
    private static final int FEWEST_WARM_UPS = 10;

    private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    private final Supplier<RawAllocator> allocators;
    private final int repeats;
    private final byte[] kinds;
    private final int[] ids;
    private final long[] sizes;
    private final long[] addresses;

    /**
     * Of a trace, and of what frees all that it leaves live.
     *
     * @param allocators makes one for each round; its time does not count
     */
    TimedReplay(Trace unbalanced, Supplier<RawAllocator> allocators) {
        Trace trace = unbalanced.balanced();
        this.allocators = allocators;
        int operations = trace.operations();
        repeats = (CALLS_OF_A_ROUND + operations - 1) / operations;
        kinds = new byte[operations];
        ids = new int[operations];
        sizes = new long[operations];
        addresses = new long[trace.ids() + 1]; // The last place is NULL's.
        for (int operation = 0; operation < operations; operation++) {
            int id = trace.id(operation);
            kinds[operation] = (byte) trace.kind(operation).ordinal();
            ids[operation] = id == Trace.NULL_ID ? trace.ids() : id;
            sizes[operation] = trace.size(operation);
        }
    }

    /** The median round's. */
    double nanosecondsPerOperation() {
        WarmUp.run(clock, FEWEST_WARM_UPS, this::round);
        long[] nanos = new long[TraceJob.ROUNDS];
        Arrays.setAll(nanos, round -> round());
        Arrays.sort(nanos);
        return (double) nanos[nanos.length / 2] / ((long) repeats * kinds.length);
    }

    private long round() {
        RawAllocator allocator = allocators.get();
        long begin = clock.getCurrentThreadCpuTime();
        for (int repeat = 0; repeat < repeats; repeat++) {
            replay(allocator);
        }
        return clock.getCurrentThreadCpuTime() - begin;
    }

    private void replay(RawAllocator allocator) {
        for (int operation = 0; operation < kinds.length; operation++) {
            int id = ids[operation];
            if (kinds[operation] == ALLOCATE) {
                addresses[id] = allocator.malloc(sizes[operation]);
            } else if (kinds[operation] == FREE) {
                allocator.free(addresses[id]);
                addresses[id] = 0;
            } else {
                addresses[id] = allocator.realloc(addresses[id], sizes[operation]);
            }
        }
    }
}
