package pymemlab.contracts.pool;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import pymemlab.contracts.BrokenRule;
import pymemlab.contracts.Rule;
import pymemlab.contracts.heap.Block;
import pymemlab.contracts.heap.HeapInBulk;
import pymemlab.spec.pool.ArenaSource;
import pymemlab.spec.pool.ObjectAllocator;

/**
 * CPython 3.8's own choices where others would do as well (Objects/obmalloc.c; measured on the real
 * one).
 */
public abstract class ObjectAllocatorExactness {

    private static final int POOLS = (int) (ArenaSource.ARENA_SIZE / ObjectAllocator.POOL_SIZE);
    private static final int IN_ARENA = POOLS * WatchedPools.blocksInPool(512);

    /** Who is judged: a learner, the reference, or a mutant. */
    protected abstract ObjectAllocatorSubject subject();

    @Rule("POOL-16")
    @Test
    void theBlockFreedLastComesFirstThenNewOnesInOrder() {
        var pools = WatchedPools.of(subject());
        Block a = pools.heap().malloc(64);
        Block b = pools.heap().malloc(64);
        pools.heap().malloc(64);
        Block d = pools.heap().malloc(64);

        pools.heap().free(b);
        pools.heap().free(d);
        pools.heap().free(a);

        mustBe("the block freed last", a.address(), pools.heap().malloc(64));
        mustBe("the block freed before it", d.address(), pools.heap().malloc(64));
        mustBe("the block freed first", b.address(), pools.heap().malloc(64));
        mustBe("the next new block", a.address() + 4 * 64, pools.heap().malloc(64));
    }

    @Rule("POOL-16")
    @Test
    void theFirstBlockFollowsTheHeaderAndTheOthersFollowIt() {
        for (long size : new long[] {16, 48, 512}) {
            var pools = WatchedPools.of(subject());
            Block first = pools.heap().malloc(size);
            long pool = WatchedPools.poolOf(first);
            mustBe("the pool's first block", pool + ObjectAllocator.POOL_HEADER_SIZE, first);
            for (int number = 1; number < WatchedPools.blocksInPool(size); number++) {
                mustBe(
                        "the next new block",
                        first.address() + number * size,
                        pools.heap().malloc(size));
            }
        }
    }

    @Rule("POOL-16")
    @Test
    void aPoolThatReturnsToItsClassGoesOnWhereItWas() {
        var pools = WatchedPools.of(subject());
        pools.heap().malloc(128); // So that the arena stays when the pool is empty.
        Block a = pools.heap().malloc(64);
        Block b = pools.heap().malloc(64);
        Block c = pools.heap().malloc(64);
        pools.heap().free(a);
        pools.heap().free(c);
        pools.heap().free(b);

        Block first = pools.heap().malloc(64);
        if (WatchedPools.poolOf(first) != WatchedPools.poolOf(a)) {
            return; // Which pool comes first is for POOL-18 to say.
        }
        mustBe("the block freed last", b.address(), first);
        mustBe("the block freed before it", c.address(), pools.heap().malloc(64));
        mustBe("the block freed first", a.address(), pools.heap().malloc(64));
        mustBe("the next new block", a.address() + 3 * 64, pools.heap().malloc(64));
    }

    @Rule("POOL-17")
    @Test
    void aFullPoolThatGetsAFreeServesNext() {
        var pools = WatchedPools.of(subject());
        int inPool = WatchedPools.blocksInPool(512);
        List<Block> blocks = HeapInBulk.over(pools.heap()).malloc(3 * inPool, 512);
        Block inFirst = blocks.get(2);
        Block inSecond = blocks.get(inPool + 3);

        pools.heap().free(inSecond);
        pools.heap().free(inFirst);

        mustBe(
                "that of the pool that got a free last",
                inFirst.address(),
                pools.heap().malloc(512));
        mustBe("that of the other pool", inSecond.address(), pools.heap().malloc(512));
    }

    @Rule("POOL-17")
    @Test
    void aPartlyUsedPoolKeepsItsPlaceWhenItGetsAnotherFree() {
        var pools = WatchedPools.of(subject());
        int inPool = WatchedPools.blocksInPool(512);
        List<Block> blocks = HeapInBulk.over(pools.heap()).malloc(3 * inPool, 512);

        pools.heap().free(blocks.get(0));
        pools.heap().free(blocks.get(inPool));
        pools.heap().free(blocks.get(1));

        mustBe("that of the second pool", blocks.get(inPool).address(), pools.heap().malloc(512));
        // Which of its two comes first is for POOL-16 to say.
        mustLieIn("the first pool", blocks.get(0), pools.heap().malloc(512));
        mustLieIn("the first pool", blocks.get(0), pools.heap().malloc(512));
    }

    @Rule("POOL-18")
    @Test
    void thePoolThatWasEmptiedLastIsUsedFirst() {
        var pools = WatchedPools.of(subject());
        var bulk = HeapInBulk.over(pools.heap());
        int inPool = WatchedPools.blocksInPool(256);
        List<Block> blocks = bulk.malloc(3 * inPool, 256);

        bulk.free("the first pool", blocks.subList(0, inPool));
        bulk.free("the second pool", blocks.subList(inPool, 2 * inPool));

        mustLieIn("the pool emptied last", blocks.get(inPool), pools.heap().malloc(64));
        mustLieIn("the pool emptied before it", blocks.get(0), pools.heap().malloc(128));
    }

    @Rule("POOL-18")
    @Test
    void anEmptyPoolIsUsedBeforeOneThatNeverWas() {
        var pools = WatchedPools.of(subject());
        Block a = pools.heap().malloc(64);
        pools.heap().malloc(128);
        pools.heap().free(a);

        mustLieIn("the empty pool", a, pools.heap().malloc(256));
    }

    @Rule("POOL-19")
    @Test
    void theFullestArenaServesFirst() {
        var pools = WatchedPools.of(subject());
        var bulk = HeapInBulk.over(pools.heap());
        List<Block> blocks = bulk.malloc(3 * IN_ARENA, 512);
        int[] emptied = {20, 5, 12};
        for (int arena = 0; arena < emptied.length; arena++) {
            int from = arena * IN_ARENA;
            bulk.free(
                    "%d pools of arena %d".formatted(emptied[arena], arena),
                    blocks.subList(from, from + emptied[arena] * WatchedPools.blocksInPool(512)));
        }

        mustServe(pools, 5, 1);
        mustServe(pools, 12, 2);
        mustServe(pools, 20, 0);
    }

    @Rule("POOL-19")
    @Test
    void amongEqualArenasTheOneThatChangedLastServes() {
        var pools = WatchedPools.of(subject());
        var bulk = HeapInBulk.over(pools.heap());
        List<Block> blocks = bulk.malloc(3 * IN_ARENA, 512);
        for (int arena : new int[] {1, 0, 2}) {
            int from = arena * IN_ARENA;
            bulk.free(
                    "2 pools of arena %d".formatted(arena),
                    blocks.subList(from, from + 2 * WatchedPools.blocksInPool(512)));
        }

        mustServe(pools, 2, 2);
        mustServe(pools, 2, 0);
        mustServe(pools, 2, 1);
    }

    @Rule("POOL-19")
    @Test
    void aWhollyFreeArenaGoesBackAtOnce() {
        var pools = WatchedPools.of(subject());
        var bulk = HeapInBulk.over(pools.heap());
        List<Block> blocks = bulk.malloc(5 * IN_ARENA, 512);
        int held = 5;
        for (int arena : new int[] {1, 3, 0, 2, 4}) {
            bulk.free(
                    "all of arena %d".formatted(arena),
                    blocks.subList(arena * IN_ARENA, (arena + 1) * IN_ARENA));
            held--;
            pools.mustHoldAtMost(held, "an arena without a live block goes back at once");
        }
    }

    @Rule("POOL-20")
    @Test
    void reallocStaysInPlaceIfItFitsAndFillsMoreThanThreeQuarters() {
        for (long size = 16; size <= 512; size += 16) {
            var pools = WatchedPools.withArenas(subject(), 1);
            long smallest = size * 3 / 4 + 1;
            for (long stays : new long[] {smallest, size, size - 1}) {
                Block block = pools.heap().malloc(size);
                Block same = pools.heap().realloc(block, stays);
                mustBe("the same block, which is over 3/4 full", block.address(), same);
            }
            for (long moves : new long[] {smallest - 1, size + 1}) {
                Block block = pools.heap().malloc(size);
                if (pools.heap().realloc(block, moves).address() == block.address()) {
                    throw new BrokenRule(
                            "realloc of a block of %d bytes to %d needs to move it, but it stayed"
                                    .formatted(size, moves));
                }
            }
        }
    }

    private static void mustServe(WatchedPools pools, int count, int arena) {
        List<Integer> serials = new ArrayList<>();
        var blocks =
                HeapInBulk.over(pools.heap()).malloc(count * WatchedPools.blocksInPool(256), 256);
        blocks.forEach(block -> serials.add(pools.arenas().serialOf(block.address())));
        for (int serial : serials) {
            if (serial != arena) {
                throw new BrokenRule(
                        "the next %d pools need to come from arena %d, which has the fewest free pools or, among equals, changed last, but one came from arena %d"
                                .formatted(count, arena, serial));
            }
        }
    }

    private static void mustBe(String what, long expected, Block block) {
        if (block.address() != expected) {
            throw new BrokenRule(
                    "%s needs to be %s, 0x%x, but it is 0x%x"
                            .formatted(block.name(), what, expected, block.address()));
        }
    }

    private static void mustLieIn(String what, Block before, Block block) {
        if (WatchedPools.poolOf(block) != WatchedPools.poolOf(before)) {
            throw new BrokenRule(
                    "%s needs to lie in %s, 0x%x, but it lies in 0x%x"
                            .formatted(
                                    block.name(),
                                    what,
                                    WatchedPools.poolOf(before),
                                    WatchedPools.poolOf(block)));
        }
    }
}
