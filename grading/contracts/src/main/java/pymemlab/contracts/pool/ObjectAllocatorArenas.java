package pymemlab.contracts.pool;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import pymemlab.contracts.BrokenRule;
import pymemlab.contracts.Rule;
import pymemlab.contracts.heap.Block;
import pymemlab.contracts.heap.HeapInBulk;
import pymemlab.spec.machine.Memory;
import pymemlab.spec.pool.ArenaSource;
import pymemlab.spec.pool.ObjectAllocator;

/** When arenas are obtained and released, and which addresses lie in them. */
public abstract class ObjectAllocatorArenas {

    private static final long MOST_BOOKS = 4 << 10;
    private static final long MOST_BOOKS_OF_AN_ARENA = 128;
    private static final int POOLS = (int) (ArenaSource.ARENA_SIZE / ObjectAllocator.POOL_SIZE);

    /** Who is judged: a learner, the reference, or a mutant. */
    protected abstract ObjectAllocatorSubject subject();

    @Rule("POOL-8")
    @Test
    void anArenaHas64Pools() {
        var pools = WatchedPools.of(subject());

        HeapInBulk.over(pools.heap()).malloc(POOLS * WatchedPools.blocksInPool(512), 512);

        pools.mustHoldAtMost(1, "64 pools of 7 blocks are one arena");
        pools.heap().inspection().everythingIsWhole();
    }

    @Rule("POOL-8")
    @Test
    void severalArenasAreFilledOneAfterTheOther() {
        var pools = WatchedPools.of(subject());
        var bulk = HeapInBulk.over(pools.heap());

        for (int arena = 1; arena <= 3; arena++) {
            bulk.malloc(POOLS / 2 * WatchedPools.blocksInPool(400), 400);
            bulk.malloc(POOLS / 2 * WatchedPools.blocksInPool(32), 32);
            pools.mustHoldAtMost(
                    arena, "%d full pools need %d arenas".formatted(64 * arena, arena));
        }
        pools.heap().inspection().everythingIsWhole();
    }

    @Rule("POOL-8")
    @Test
    void aPoolEmptiedInAFullArenaIsUsedBeforeTheNextArena() {
        var pools = WatchedPools.of(subject());
        var bulk = HeapInBulk.over(pools.heap());
        int inPool = WatchedPools.blocksInPool(512);
        List<Block> blocks = bulk.malloc(POOLS * inPool, 512);

        bulk.free("those of one pool", blocks.subList(20 * inPool, 21 * inPool));
        pools.heap().malloc(64);

        pools.mustHoldAtMost(1, "the empty pool of a full arena serves before the next arena");
    }

    @Rule("POOL-9")
    @Test
    void whenAllIsFreedAllArenasButOneAtMostGoBack() {
        var pools = WatchedPools.of(subject());
        var bulk = HeapInBulk.over(pools.heap());
        List<Block> blocks = bulk.malloc(4 * POOLS * WatchedPools.blocksInPool(256), 256);

        bulk.free("all, the first first", blocks);

        pools.mustHoldAtMost(1, "no block is live, so one arena at most is kept");
    }

    @Rule("POOL-9")
    @Test
    void whenAllIsFreedInAnyOrderAllArenasButOneAtMostGoBack() {
        var pools = WatchedPools.of(subject());
        var bulk = HeapInBulk.over(pools.heap());
        for (int step : new int[] {2, 7, 13}) {
            List<Block> blocks = new ArrayList<>(bulk.malloc(2000, 16L * step));
            blocks.addAll(bulk.malloc(1500, 500));
            bulk.free(
                    "all, every %dth and again from the start".formatted(step),
                    dealt(step, blocks));

            pools.mustHoldAtMost(1, "no block is live, so one arena at most is kept");
        }
    }

    @Rule("POOL-9")
    @Test
    void anArenaGoesBackWhileOthersAreInUse() {
        var pools = WatchedPools.of(subject());
        var bulk = HeapInBulk.over(pools.heap());
        int inArena = POOLS * WatchedPools.blocksInPool(512);
        List<Block> blocks = bulk.malloc(3 * inArena, 512);

        bulk.free("those of the second arena", blocks.subList(inArena, 2 * inArena));
        pools.mustHoldAtMost(3, "two arenas are full and one is free");
        bulk.free("those of the third arena", blocks.subList(2 * inArena, 3 * inArena));

        pools.mustHoldAtMost(2, "one arena is full, and one free arena at most is kept");
        pools.heap().inspection().everythingIsWhole();
    }

    @Rule("POOL-9")
    @Test
    void anArenaStaysWhileOneBlockOfItIsLive() {
        var pools = WatchedPools.of(subject());
        var bulk = HeapInBulk.over(pools.heap());
        int inArena = POOLS * WatchedPools.blocksInPool(512);
        List<Block> blocks = new ArrayList<>(bulk.malloc(3 * inArena, 512));
        List<Block> kept =
                List.of(blocks.get(0), blocks.get(inArena + 100), blocks.get(3 * inArena - 1));
        blocks.removeAll(kept);

        bulk.free("all but one in each arena", blocks);

        pools.heap().inspection().everythingIsWhole();
    }

    @Rule("POOL-9")
    @Test
    void theBooksDoNotGrowAsArenasComeAndGo() {
        var pools = WatchedPools.of(subject());
        pools.heap()
                .inShort(
                        "1,000 times free(malloc(64))",
                        () -> {
                            for (int round = 0; round < 1000; round++) {
                                pools.heap().free(pools.heap().malloc(64));
                            }
                        });

        long most = MOST_BOOKS + pools.arenas().peak() * MOST_BOOKS_OF_AN_ARENA;
        if (pools.raw().held() > most) {
            throw new BrokenRule(
                    "the books need at most %,d bytes of the raw allocator, with %d arenas at the peak, but they have %,d"
                            .formatted(most, pools.arenas().peak(), pools.raw().held()));
        }
    }

    @Rule("POOL-10")
    @Test
    void whatLiesInAnArenaIsOwned() {
        var pools = WatchedPools.of(subject());
        Block a = pools.heap().malloc(40);
        Block b = pools.heap().malloc(512);

        mustOwn(pools, "a", a.address());
        mustOwn(pools, "b", b.address());
        mustOwn(pools, "a + 7", a.address() + 7);
        long arena = a.address() & -ArenaSource.ARENA_SIZE;
        mustOwn(pools, "the arena's first byte", arena);
        mustOwn(pools, "the arena's last byte", arena + ArenaSource.ARENA_SIZE - 1);
    }

    @Rule("POOL-10")
    @Test
    void whatTheRawAllocatorGaveIsNotOwned() {
        var pools = WatchedPools.of(subject());
        pools.heap().malloc(40);
        Block b = pools.heap().malloc(513);
        Block c = pools.heap().malloc(0);

        mustNotOwn(pools, "b", b.address());
        mustNotOwn(pools, "c", c.address());
    }

    @Rule("POOL-10")
    @Test
    void whatIsNoAddressIsNotOwned() {
        var pools = WatchedPools.of(subject());
        mustNotOwn(pools, "0x40000, before the first arena", 0x40000);
        Block a = pools.heap().malloc(40);
        long arena = a.address() & -ArenaSource.ARENA_SIZE;

        mustNotOwn(pools, "NULL", Memory.NULL);
        mustNotOwn(pools, "1", 1);
        mustNotOwn(pools, "-1", -1);
        mustNotOwn(pools, "-a", -a.address());
        mustNotOwn(pools, "Long.MAX_VALUE", Long.MAX_VALUE);
        mustNotOwn(pools, "Long.MIN_VALUE", Long.MIN_VALUE);
        mustNotOwn(pools, "a + 2^32", a.address() + (1L << 32));
        mustNotOwn(pools, "a + 2^62", a.address() + (1L << 62));
        mustNotOwn(pools, "the byte before the arena", arena - 1);
        mustNotOwn(pools, "the byte behind the arena", arena + ArenaSource.ARENA_SIZE);
    }

    @Rule("POOL-10")
    @Test
    void aReleasedArenaIsOwnedNoMore() {
        var pools = WatchedPools.of(subject());
        var bulk = HeapInBulk.over(pools.heap());
        int inArena = POOLS * WatchedPools.blocksInPool(512);
        List<Block> blocks = bulk.malloc(3 * inArena, 512);
        bulk.free("all", blocks);

        for (int index = 0; index < blocks.size(); index += 100) {
            long address = blocks.get(index).address();
            if (pools.arenas().serialOf(address) == KitArenas.NO_ARENA) {
                mustNotOwn(
                        pools,
                        "%s, whose arena was released".formatted(blocks.get(index).name()),
                        address);
            }
        }
    }

    @Rule("POOL-10")
    @Test
    void aPageThatLooksLikeAPoolIsNotOwned() {
        var pools = WatchedPools.of(subject());
        Block a = pools.heap().malloc(40);
        Block large = pools.heap().malloc(3 * ObjectAllocator.POOL_SIZE);
        long page = large.address() + ObjectAllocator.POOL_SIZE - 1 & -ObjectAllocator.POOL_SIZE;

        Forgery.of(pools.ground(), a).into(page);

        mustNotOwn(pools, "a page of raw bytes that repeat a pool's header", page + 48);
    }

    @Rule("POOL-10")
    @Test
    void aPageRightBehindAnArenaIsNotOwned() {
        var pools = WatchedPools.of(subject());
        Block a = pools.heap().malloc(40);
        long behind = (a.address() & -ArenaSource.ARENA_SIZE) + ArenaSource.ARENA_SIZE;
        pools.ground().machine().map(behind, ObjectAllocator.POOL_SIZE, "somebody's");

        Forgery.of(pools.ground(), a).into(behind);

        mustNotOwn(pools, "a page right behind the arena, with a pool's header", behind + 48);
        mustOwn(pools, "a", a.address());
    }

    private static void mustOwn(WatchedPools pools, String what, long address) {
        asks(pools, what, address, true);
    }

    private static void mustNotOwn(WatchedPools pools, String what, long address) {
        asks(pools, what, address, false);
    }

    private static void asks(WatchedPools pools, String what, long address, boolean expected) {
        if (pools.owns(what, address) != expected) {
            throw new BrokenRule(
                    "owns(%s) needs to answer %s, because 0x%x lies in %s, but it answered %s"
                            .formatted(
                                    what,
                                    expected,
                                    address,
                                    expected ? "an arena that is held" : "no arena that is held",
                                    !expected));
        }
    }

    /** Deals the blocks out: each {@code step}th, then each after those, and so on. */
    private static List<Block> dealt(int step, List<Block> blocks) {
        List<Block> dealt = new ArrayList<>();
        for (int first = 0; first < step; first++) {
            for (int index = first; index < blocks.size(); index += step) {
                dealt.add(blocks.get(index));
            }
        }
        return dealt;
    }
}
