package pymemlab.contracts.pool;

import java.util.HashMap;
import java.util.Map;
import pymemlab.contracts.BrokenRule;
import pymemlab.contracts.heap.Block;
import pymemlab.spec.pool.ObjectAllocator;

/** What the addresses of live blocks alone tell about the pools. */
final class PoolInspection {

    private final WatchedPools pools;

    PoolInspection(WatchedPools pools) {
        this.pools = pools;
    }

    void poolsHoldOneClassBehindTheirHeader() {
        Map<Long, Block> firsts = new HashMap<>();
        for (Block block : pools.heap().live().all()) {
            if (pools.arenas().serialOf(block.address()) == KitArenas.NO_ARENA) {
                continue;
            }
            mustLieBehindTheHeader(block);
            Block first = firsts.putIfAbsent(WatchedPools.poolOf(block), block);
            if (first != null
                    && WatchedPools.blockSize(first.size())
                            != WatchedPools.blockSize(block.size())) {
                throw new BrokenRule(
                        "a pool needs to hold one class, but %s (%d bytes) and %s (%d bytes) both lie in the pool 0x%x"
                                .formatted(
                                        first.name(),
                                        first.size(),
                                        block.name(),
                                        block.size(),
                                        WatchedPools.poolOf(block)));
            }
        }
    }

    /** Fails if the live blocks of this size's class lie in more pools than {@code most}. */
    void classIsIn(int most, long size) {
        long used =
                pools.heap().live().all().stream()
                        .filter(
                                block ->
                                        WatchedPools.blockSize(block.size())
                                                == WatchedPools.blockSize(size))
                        .map(WatchedPools::poolOf)
                        .distinct()
                        .count();
        if (used > most) {
            throw new BrokenRule(
                    "the live blocks of %d bytes need %d pools, but they lie in %d"
                            .formatted(WatchedPools.blockSize(size), most, used));
        }
    }

    private static void mustLieBehindTheHeader(Block block) {
        long offset = block.address() - WatchedPools.poolOf(block);
        boolean inside =
                offset >= ObjectAllocator.POOL_HEADER_SIZE
                        && offset + WatchedPools.blockSize(block.size())
                                <= ObjectAllocator.POOL_SIZE;
        if (!inside) {
            throw new BrokenRule(
                    "a block of %d bytes needs to lie between the header and the end of its pool, but %s at 0x%x begins at byte %d of 4096"
                            .formatted(
                                    WatchedPools.blockSize(block.size()),
                                    block.name(),
                                    block.address(),
                                    offset));
        }
    }
}
