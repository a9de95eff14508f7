package pymemlab.contracts.pool;

import java.util.List;
import org.junit.jupiter.api.Test;
import pymemlab.contracts.Rule;
import pymemlab.contracts.heap.Block;
import pymemlab.contracts.heap.HeapInBulk;
import pymemlab.contracts.heap.WatchedHeap;
import pymemlab.spec.machine.Memory;

/** What must hold when arenas, or the raw allocator, or both have no room. */
public abstract class ObjectAllocatorRefusals {

    private static final int ROOM = 1 << 20;

    private static final long[][] HUGE_PRODUCTS = {
        {1L << 32, 1L << 32},
        {(1L << 61) + 1, 8},
        {Long.MAX_VALUE, 2},
        {-1, 1},
        {-1, -1},
        {1, -16},
    };

    /** Who is judged: a learner, the reference, or a mutant. */
    protected abstract ObjectAllocatorSubject subject();

    @Rule("POOL-14")
    @Test
    void withoutAnArenaASmallRequestGoesToTheRawAllocator() {
        var pools = withoutAnArena();

        Block a = pools.heap().malloc(40);
        Block b = pools.heap().calloc(2, 20);

        pools.mustComeFromRaw("malloc(40)", a);
        pools.mustComeFromRaw("calloc(2, 20)", b);
        pools.heap().free(a);
        pools.heap().free(b);
    }

    @Rule("POOL-14")
    @Test
    void whenTheArenasAreFullSmallRequestsGoToTheRawAllocator() {
        var pools = WatchedPools.of(subject());
        pools.letArenasBe(1);
        var bulk = HeapInBulk.over(pools.heap());
        List<Block> full = bulk.malloc(64 * 7, 512);

        List<Block> more = bulk.malloc(20, 512);
        more.forEach(block -> pools.mustComeFromRaw("malloc(512) beyond the last arena", block));
        bulk.free("the raw ones", more);
        bulk.free("ten of the arena's", full.subList(0, 10));
        List<Block> again = bulk.malloc(10, 512);

        again.forEach(block -> pools.mustComeFromAnArena("malloc(512) with room again", block));
        pools.heap().inspection().everythingIsWhole();
    }

    @Rule("POOL-14")
    @Test
    void withoutAnyRoomTheAnswerIsNull() {
        var pools = WatchedPools.of(subject());
        pools.letArenasBe(1);
        WatchedHeap heap = pools.heap();
        HeapInBulk.over(heap).malloc(64 * 7, 512);
        pools.letRawBeFull();

        heap.mustRefuse("malloc(512)", () -> heap.allocator().malloc(512));
        heap.mustRefuse("malloc(600)", () -> heap.allocator().malloc(600));
        heap.mustRefuse("calloc(2, 256)", () -> heap.allocator().calloc(2, 256));

        heap.inspection().everythingIsWhole();
    }

    @Rule("POOL-14")
    @Test
    void aReallocThatFindsNoRoomLeavesTheBlockAlone() {
        var pools = WatchedPools.of(subject());
        pools.letArenasBe(1);
        WatchedHeap heap = pools.heap();
        List<Block> blocks = HeapInBulk.over(heap).malloc(64 * 63, 64);
        Block raw = heap.malloc(1000);
        pools.letRawBeFull();
        Block block = blocks.get(7);

        // No smaller size: to stay in place is right too, but for POOL-20.
        for (long size : new long[] {128, 512, 513, 5000, Long.MAX_VALUE, -1}) {
            heap.mustRefuse(
                    "realloc(%s, %d)".formatted(block.name(), size),
                    () -> heap.allocator().realloc(block.address(), size));
        }
        heap.mustRefuse(
                "realloc(%s, 5000)".formatted(raw.name()),
                () -> heap.allocator().realloc(raw.address(), 5000));

        heap.inspection().everythingIsWhole();
        heap.free(block);
        pools.mustComeFromAnArena("malloc(64)", heap.malloc(64));
    }

    @Rule("POOL-14")
    @Test
    void hugeRequestsAreRefused() {
        var pools = WatchedPools.of(subject());
        WatchedHeap heap = pools.heap();
        heap.malloc(40);

        for (long size : new long[] {-1, -16, Long.MIN_VALUE, Long.MAX_VALUE, (1L << 32) + 8}) {
            heap.mustRefuse("malloc(%d)".formatted(size), () -> heap.allocator().malloc(size));
            heap.mustRefuse(
                    "realloc(NULL, %d)".formatted(size),
                    () -> heap.allocator().realloc(Memory.NULL, size));
        }
        for (long[] product : HUGE_PRODUCTS) {
            heap.mustRefuse(
                    "calloc(%d, %d)".formatted(product[0], product[1]),
                    () -> heap.allocator().calloc(product[0], product[1]));
        }
        heap.malloc(40);
        heap.inspection().everythingIsWhole();
    }

    @Rule("POOL-14")
    @Test
    void whatWasRawForWantOfAnArenaStaysRaw() {
        var pools = withoutAnArena();
        Block a = pools.heap().malloc(40);

        pools.letArenasBe(4);
        a = pools.heap().realloc(a, 41);

        pools.mustComeFromRaw("realloc(a, 41)", a);
        pools.mustComeFromAnArena("malloc(40) with an arena", pools.heap().malloc(40));
        pools.heap().free(a);
    }

    @Rule("POOL-14")
    @Test
    void withoutRoomForTheFirstArenasBooksNoArenaIsLost() {
        var pools = WatchedPools.of(subject());
        pools.letRawBeFull();

        for (int call = 0; call < 5; call++) {
            pools.heap().tryMalloc(40);
        }

        pools.mustHoldAtMost(1, "five blocks of 40 bytes need one arena at most");
        pools.raw().limit(ROOM);
        HeapInBulk.over(pools.heap()).malloc(1000, 40);
        pools.heap().inspection().everythingIsWhole();
    }

    @Rule("POOL-14")
    @Test
    void withoutRoomForMoreBooksNoArenaIsLost() {
        var pools = WatchedPools.over(subject(), PoolGround.of(20, ROOM));
        var bulk = HeapInBulk.over(pools.heap());
        bulk.malloc(1, 512);
        pools.letRawBeFull();

        List<Block> blocks = bulk.mallocUntilNull(512);

        pools.mustHoldAtMost(
                blocks.size() / (64 * 7) + 1, "each arena but the last needs to be full");
        pools.raw().limit(ROOM);
        bulk.malloc(64 * 7, 512);
        pools.heap().inspection().everythingIsWhole();
    }

    @Rule("POOL-14")
    @Test
    void withoutRoomForItsBooksNothingBreaks() {
        PoolGround ground = PoolGround.of(4, ROOM);
        ground.raw().limit(0);
        var pools = WatchedPools.over(subject(), ground);

        pools.heap().tryMalloc(40);
        pools.heap().tryMalloc(600);
        ground.raw().limit(ROOM);
        List<Block> blocks = HeapInBulk.over(pools.heap()).malloc(1000, 40);

        pools.heap().inspection().everythingIsWhole();
        HeapInBulk.over(pools.heap()).free("all", blocks);
    }

    private WatchedPools withoutAnArena() {
        PoolGround ground = PoolGround.of(4, ROOM);
        ground.arenas().limit(0); // Before an allocator that begins with an arena obtains it.
        var pools = WatchedPools.over(subject(), ground);
        pools.letArenasBe(0);
        return pools;
    }
}
