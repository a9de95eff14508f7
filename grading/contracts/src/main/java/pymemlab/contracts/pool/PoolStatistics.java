package pymemlab.contracts.pool;

import static pymemlab.spec.pool.ArenaSource.ARENA_SIZE;
import static pymemlab.spec.pool.ObjectAllocator.POOL_HEADER_SIZE;
import static pymemlab.spec.pool.ObjectAllocator.POOL_SIZE;

import java.util.List;
import java.util.function.ToLongFunction;

/**
 * What the arenas are full of, in the words of {@code sys._debugmallocstats} (CPython,
 * Objects/obmalloc.c, {@code _PyObject_DebugMallocStats}).
 *
 * @param arenas that are held
 * @param unusedPools pools without a live block
 * @param classes those with pools in use, the smallest first
 */
public record PoolStatistics(int arenas, int unusedPools, List<ClassUse> classes) {

    public PoolStatistics {
        classes = List.copyOf(classes);
    }

    /**
     * The pools of one class.
     *
     * @param blockBytes bytes in a block
     * @param pools that have a live block
     * @param live blocks
     * @param available blocks of these pools that are not live
     */
    public record ClassUse(int blockBytes, int pools, int live, int available) {

        private long quantization() {
            return (long) pools * ((POOL_SIZE - POOL_HEADER_SIZE) % blockBytes);
        }
    }

    /** Pools in use. */
    public int pools() {
        return (int) sum(ClassUse::pools);
    }

    /** Bytes in live blocks. */
    public long allocatedBytes() {
        return sum(use -> (long) use.live * use.blockBytes);
    }

    /** Bytes in blocks that pools in use still can give. */
    public long availableBytes() {
        return sum(use -> (long) use.available * use.blockBytes);
    }

    /** Bytes in pools without a live block. */
    public long unusedPoolBytes() {
        return (long) unusedPools * POOL_SIZE;
    }

    /** Bytes in the headers of pools in use. */
    public long headerBytes() {
        return (long) pools() * POOL_HEADER_SIZE;
    }

    /** Bytes behind the last blocks of pools in use. */
    public long quantizationBytes() {
        return sum(ClassUse::quantization);
    }

    /** All of these bytes. */
    public long total() {
        return allocatedBytes()
                + availableBytes()
                + unusedPoolBytes()
                + headerBytes()
                + quantizationBytes();
    }

    /** Bytes of all arenas. */
    public long arenaBytes() {
        return arenas * ARENA_SIZE;
    }

    /** Whether each byte of the arenas is one of these, and none is two; CPython asserts it. */
    public boolean addUp() {
        boolean possible = unusedPools >= 0 && classes.stream().allMatch(use -> use.available >= 0);
        return possible && total() == arenaBytes();
    }

    private long sum(ToLongFunction<ClassUse> part) {
        return classes.stream().mapToLong(part).sum();
    }
}
