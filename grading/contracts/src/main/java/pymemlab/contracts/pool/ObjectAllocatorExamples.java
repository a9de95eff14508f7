package pymemlab.contracts.pool;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import pymemlab.contracts.BrokenRule;
import pymemlab.contracts.Rule;
import pymemlab.contracts.heap.Block;
import pymemlab.contracts.heap.HeapInBulk;
import pymemlab.contracts.heap.WatchedHeap;
import pymemlab.spec.pool.ObjectAllocator;

/** Where small and large requests go, and how pools are filled; any design with pools passes. */
public abstract class ObjectAllocatorExamples {

    private static final int[] SOME_SIZES = {64, 16, 512, 48, 112, 256, 300, 496};

    /** Who is judged: a learner, the reference, or a mutant. */
    protected abstract ObjectAllocatorSubject subject();

    @Rule("POOL-1")
    @Test
    void smallRequestsComeFromAnArena() {
        var pools = WatchedPools.of(subject());

        for (long size : new long[] {40, 1, 16, 17, 511, 512}) {
            pools.mustComeFromAnArena("malloc(" + size + ")", pools.heap().malloc(size));
        }

        pools.heap().inspection().everyAddressIsAligned();
    }

    @Rule("POOL-1")
    @Test
    void zeroAndMoreThan512BytesComeFromTheRawAllocator() {
        var pools = WatchedPools.of(subject());

        for (long size : new long[] {513, 0, 528, 1000, 100_000}) {
            pools.mustComeFromRaw("malloc(" + size + ")", pools.heap().malloc(size));
        }
    }

    @Rule("POOL-1")
    @Test
    void everySmallSizeComesFromAnArena() {
        var pools = WatchedPools.of(subject());

        pools.heap()
                .inShort(
                        "malloc(1), malloc(2) … malloc(512)",
                        () -> {
                            for (long size = 1;
                                    size <= ObjectAllocator.SMALL_REQUEST_LIMIT;
                                    size++) {
                                pools.mustComeFromAnArena(
                                        "malloc(" + size + ")", pools.heap().malloc(size));
                            }
                        });

        pools.heap().inspection().everyAddressIsAligned();
    }

    @Rule("POOL-2")
    @Test
    void aRawBlockGoesBackToTheRawAllocator() {
        var pools = WatchedPools.of(subject());
        var a = pools.heap().malloc(1000);
        var b = pools.heap().malloc(0);
        pools.heap().malloc(1000);

        for (Block block : List.of(a, b)) {
            pools.heap().free(block);
            if (pools.raw().isLive(block.address())) {
                throw new BrokenRule(
                        "free(%s) needs to reach the raw allocator, but there it is still live"
                                .formatted(block.name()));
            }
        }
    }

    @Rule("POOL-2")
    @Test
    void aPoolsBlockGoesBackToItsPool() {
        var pools = WatchedPools.of(subject());
        WatchedHeap heap = pools.heap();

        heap.malloc(64); // So that the arena stays, which else would come and go.

        heap.inShort(
                "9,000 times free(malloc(64))",
                () -> {
                    for (int round = 0; round < 9000; round++) {
                        heap.free(heap.malloc(64));
                    }
                });

        pools.mustHoldAtMost(1, "one block at a time needs one arena");
    }

    @Rule("POOL-2")
    @Test
    void freeingNullDoesNothing() {
        var pools = WatchedPools.of(subject());

        pools.heap().freeNull();
        pools.heap().malloc(40);
        pools.heap().freeNull();
        pools.heap().malloc(40);

        pools.heap().inspection().everythingIsWhole();
    }

    @Rule("POOL-3")
    @Test
    void liveBlocksShareNoByteAndKeepTheirOwn() {
        var pools = WatchedPools.of(subject());
        pools.heap().malloc(40);
        var b = pools.heap().malloc(48);
        pools.heap().malloc(600);
        pools.heap().malloc(33);

        pools.heap().free(b);
        pools.heap().malloc(35);
        pools.heap().malloc(48);

        pools.heap().inspection().everythingIsWhole();
    }

    @Rule("POOL-3")
    @Test
    void blocksOfEverySizeShareNoByte() {
        var pools = WatchedPools.of(subject());
        List<Block> every = new ArrayList<>();
        pools.heap()
                .inShort(
                        "malloc(1), malloc(2) … malloc(520)",
                        () -> {
                            for (long size = 1; size <= 520; size++) {
                                every.add(pools.heap().malloc(size));
                            }
                        });

        HeapInBulk.over(pools.heap()).free("the first half of them", every.subList(0, 260));
        HeapInBulk.over(pools.heap()).malloc(200, 100);

        pools.heap().inspection().everythingIsWhole();
    }

    @Rule("POOL-4")
    @Test
    void aPoolHoldsBlocksOfOneClassBehindItsHeader() {
        var pools = WatchedPools.of(subject());

        for (long size : new long[] {40, 48, 64, 500, 16, 1, 40, 512, 64}) {
            pools.heap().malloc(size);
        }

        new PoolInspection(pools).poolsHoldOneClassBehindTheirHeader();
    }

    @Rule("POOL-4")
    @Test
    void poolsOfAllClassesHoldOneClassEach() {
        var pools = WatchedPools.of(subject());

        pools.heap()
                .inShort(
                        "malloc(1), malloc(2) … malloc(512)",
                        () -> {
                            for (long size = 1; size <= 512; size++) {
                                pools.heap().malloc(size);
                            }
                        });

        new PoolInspection(pools).poolsHoldOneClassBehindTheirHeader();
    }

    @Rule("POOL-5")
    @Test
    void eachBlockOfAPoolIsUsedBeforeTheNextPool() {
        for (int size : SOME_SIZES) {
            fillsAPool(size);
        }
    }

    @Rule("POOL-5")
    @Test
    void poolsOfEveryClassAreFilled() {
        for (int size = 16; size <= 512; size += 16) {
            fillsAPool(size);
        }
    }

    @Rule("POOL-6")
    @Test
    void aBlockFreedInAFullPoolIsUsedAgain() {
        var pools = WatchedPools.of(subject());
        int inPool = WatchedPools.blocksInPool(64);
        List<Block> blocks = HeapInBulk.over(pools.heap()).malloc(3 * inPool, 64);
        Block freed = blocks.get(5);

        pools.heap().free(freed);
        Block next = pools.heap().malloc(64);

        if (next.address() != freed.address()) {
            throw new BrokenRule(
                    "malloc(64) needs the only free block of three full pools, 0x%x, but it returned 0x%x"
                            .formatted(freed.address(), next.address()));
        }
    }

    @Rule("POOL-6")
    @Test
    void blocksFreedInManyFullPoolsAreUsedAgain() {
        var pools = WatchedPools.of(subject());
        for (int size : new int[] {64, 512}) {
            int inPool = WatchedPools.blocksInPool(size);
            var bulk = HeapInBulk.over(pools.heap());
            List<Block> blocks = new ArrayList<>(bulk.malloc(6 * inPool, size));
            for (int round = 0; round < 3; round++) {
                List<Block> freed = every(3 + round, blocks);
                bulk.free("every %dth".formatted(3 + round), freed);
                blocks.removeAll(freed);
                blocks.addAll(bulk.malloc(freed.size(), size));
            }
            new PoolInspection(pools).classIsIn(6, size);
        }
        pools.heap().inspection().everythingIsWhole();
    }

    @Rule("POOL-7")
    @Test
    void anEmptyPoolServesAnotherClass() {
        var pools = WatchedPools.of(subject());
        var bulk = HeapInBulk.over(pools.heap());
        pools.heap().malloc(16); // So that the arena stays, which else would come and go.
        bulk.free("all of them", bulk.malloc(40 * WatchedPools.blocksInPool(64), 64));

        bulk.malloc(40 * WatchedPools.blocksInPool(512), 512);

        pools.mustHoldAtMost(1, "40 pools that are empty again serve 40 pools of another class");
        pools.heap().inspection().everythingIsWhole();
        new PoolInspection(pools).poolsHoldOneClassBehindTheirHeader();
    }

    @Rule("POOL-7")
    @Test
    void someEmptyPoolsServeAnotherClassBesideTheOthers() {
        var pools = WatchedPools.of(subject());
        var bulk = HeapInBulk.over(pools.heap());
        int inPool = WatchedPools.blocksInPool(80);
        List<Block> blocks = bulk.malloc(60 * inPool, 80);
        bulk.free("the first half, pool by pool", blocks.subList(0, 30 * inPool));

        bulk.malloc(15 * WatchedPools.blocksInPool(16), 16);
        bulk.malloc(15 * WatchedPools.blocksInPool(496), 496);

        pools.mustHoldAtMost(1, "30 empty pools of an arena serve 30 pools of two other classes");
        pools.heap().inspection().everythingIsWhole();
        new PoolInspection(pools).poolsHoldOneClassBehindTheirHeader();
    }

    private void fillsAPool(int size) {
        var pools = WatchedPools.withArenas(subject(), 1);
        int inPool = WatchedPools.blocksInPool(size);

        List<Block> blocks = HeapInBulk.over(pools.heap()).malloc(inPool, size);
        Block next = pools.heap().malloc(size);

        new PoolInspection(pools).classIsIn(2, size);
        long first = WatchedPools.poolOf(blocks.get(0));
        long inFirst = blocks.stream().filter(block -> WatchedPools.poolOf(block) == first).count();
        if (inFirst < inPool || WatchedPools.poolOf(next) == first) {
            throw new BrokenRule(
                    "a pool needs to hold %d blocks of %d bytes before the next begins, but the first holds %d"
                            .formatted(inPool, WatchedPools.blockSize(size), inFirst));
        }
    }

    private static List<Block> every(int step, List<Block> blocks) {
        List<Block> chosen = new ArrayList<>();
        for (int index = 0; index < blocks.size(); index += step) {
            chosen.add(blocks.get(index));
        }
        return chosen;
    }
}
