package pymemlab.spec.machine;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import pymemlab.spec.control.Machine;

/**
 * What one load costs through {@link Memory}, which counts and checks, against a bare view of the
 * same bytes.
 *
 * <p>The chase is the claim: each load needs the answer of the one before, as in a list, and {@code
 * chaseThroughMemory} takes at most 1.7 times as long as {@code chaseThroughBareBytes}. The sum is
 * published for interest only: there the bare loop is unrolled, and no counted loop can be.
 *
 * <p>Run it from the root of the kit: {@code mvn -Pbench -pl exercises/spec package exec:exec}.
 * JMH's own options go into {@code -Dbench.args="chase -f 1"}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class MemoryAccessBenchmark {

    private static final int CELLS = 32 * 1024 / Long.BYTES;
    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private Memory memory;
    private long start;
    private byte[] bytes;

    /** Writes the same ring of cells twice: each cell holds where the next one lies. */
    @Setup
    public void layTheRing() {
        var machine = new Machine(Machine.DEFAULT_SIZE_IN_BYTES, Long.MAX_VALUE);
        memory = machine.memory();
        start = machine.operatingSystem().sbrk((long) CELLS * Long.BYTES);
        bytes = new byte[CELLS * Long.BYTES];
        int[] next = oneCycle(new Random(42));
        for (int cell = 0; cell < CELLS; cell++) {
            memory.storeLong(
                    start + (long) cell * Long.BYTES, start + (long) next[cell] * Long.BYTES);
            LONGS.set(bytes, cell * Long.BYTES, (long) next[cell] * Long.BYTES);
        }
    }

    /** Follows the ring once, counted and checked. */
    @Benchmark
    @OperationsPerInvocation(CELLS)
    public long chaseThroughMemory() {
        long at = start;
        for (int step = 0; step < CELLS; step++) {
            at = memory.loadLong(at);
        }
        return at;
    }

    /** Follows the ring once with nothing but Java's own bounds check. */
    @Benchmark
    @OperationsPerInvocation(CELLS)
    public long chaseThroughBareBytes() {
        long at = 0;
        for (int step = 0; step < CELLS; step++) {
            at = (long) LONGS.get(bytes, (int) at);
        }
        return at;
    }

    /** Adds the cells from low to high, counted and checked. */
    @Benchmark
    @OperationsPerInvocation(CELLS)
    public long sumThroughMemory() {
        long sum = 0;
        for (int cell = 0; cell < CELLS; cell++) {
            sum += memory.loadLong(start + (long) cell * Long.BYTES);
        }
        return sum;
    }

    /** Adds the cells from low to high with nothing but Java's own bounds check. */
    @Benchmark
    @OperationsPerInvocation(CELLS)
    public long sumThroughBareBytes() {
        long sum = 0;
        for (int cell = 0; cell < CELLS; cell++) {
            sum += (long) LONGS.get(bytes, cell * Long.BYTES);
        }
        return sum;
    }

    /**
     * A random permutation that is one cycle (Sattolo's shuffle), so that the chase meets every
     * cell.
     */
    private static int[] oneCycle(Random random) {
        int[] next = new int[CELLS];
        for (int cell = 0; cell < CELLS; cell++) {
            next[cell] = cell;
        }
        for (int last = CELLS - 1; last > 0; last--) {
            int other = random.nextInt(last);
            int kept = next[last];
            next[last] = next[other];
            next[other] = kept;
        }
        return next;
    }
}
