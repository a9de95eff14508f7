package pymemlab.contracts.pool;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import pymemlab.contracts.Rule;
import pymemlab.contracts.Scene;
import pymemlab.contracts.heap.Block;
import pymemlab.contracts.heap.HeapInBulk;

/** What realloc and calloc promise on both sides of 512 bytes. */
public abstract class ObjectAllocatorResizing {

    private static final long[] SIZES = {
        0, 1, 12, 15, 16, 17, 24, 32, 33, 48, 49, 64, 100, 112, 113, 255, 256, 257, 384, 385, 496,
        511, 512, 513, 600, 5000,
    };

    /** Who is judged: a learner, the reference, or a mutant. */
    protected abstract ObjectAllocatorSubject subject();

    @Rule("POOL-11")
    @Test
    void aBlockKeepsItsBytesFromAnySizeToAny() {
        var pools = WatchedPools.of(subject());
        for (long from : SIZES) {
            for (long to : SIZES) {
                Scene.current().story().anew();
                Block block = pools.heap().malloc(from);
                Block gap = pools.heap().malloc(to); // Where the block may go.
                List<Block> neighbours =
                        List.of(pools.heap().malloc(from), pools.heap().malloc(to));
                pools.heap().free(gap);
                block = pools.heap().realloc(block, to);
                pools.heap().inspection().everythingIsWhole();
                pools.heap().free(block);
                neighbours.forEach(pools.heap()::free);
            }
        }
    }

    @Rule("POOL-11")
    @Test
    void aBlockKeepsItsBytesThroughManySizes() {
        var pools = WatchedPools.of(subject());
        Block a = pools.heap().malloc(1);
        Block b = pools.heap().malloc(700);

        for (long size = 1; size <= 700; size += 9) {
            a = pools.heap().realloc(a, size);
            b = pools.heap().realloc(b, 701 - size);
            pools.heap().inspection().everythingIsWhole();
        }
    }

    @Rule("POOL-11")
    @Test
    void theLastBlockOfAnArenaGrows() {
        var pools = WatchedPools.of(subject());
        List<Block> blocks = HeapInBulk.over(pools.heap()).malloc(64 * 7, 512);
        Block last = Collections.max(blocks, Comparator.comparingLong(Block::address));

        pools.heap().realloc(last, 4000); // To copy as much reads what is not mapped.

        pools.heap().inspection().everythingIsWhole();
    }

    @Rule("POOL-11")
    @Test
    void whereABlockMovedAwayFromIsFreeAgain() {
        var pools = WatchedPools.of(subject());
        pools.heap().malloc(64); // So that the arena stays, which else would come and go.

        pools.heap()
                .inShort(
                        "5,000 times malloc(500), realloc to 16, free",
                        () -> {
                            for (int round = 0; round < 5000; round++) {
                                Block block = pools.heap().malloc(500);
                                pools.heap().free(pools.heap().realloc(block, 16));
                            }
                        });

        pools.mustHoldAtMost(1, "one block at a time needs one arena");
    }

    @Rule("POOL-11")
    @Test
    void reallocOfNullIsMalloc() {
        var pools = WatchedPools.of(subject());

        pools.mustComeFromAnArena("realloc(NULL, 40)", pools.heap().reallocOfNull(40));
        pools.mustComeFromRaw("realloc(NULL, 513)", pools.heap().reallocOfNull(513));
        pools.mustComeFromRaw("realloc(NULL, 0)", pools.heap().reallocOfNull(0));
    }

    @Rule("POOL-12")
    @Test
    void aRawBlockThatShrinksStaysRaw() {
        var pools = WatchedPools.of(subject());
        Block a = pools.heap().malloc(600);
        Block b = pools.heap().malloc(0);

        a = pools.heap().realloc(a, 10);
        pools.mustComeFromRaw("realloc(a, 10)", a);
        b = pools.heap().realloc(b, 100);
        pools.mustComeFromRaw("realloc(b, 100)", b);
        a = pools.heap().realloc(a, 512);
        pools.mustComeFromRaw("realloc(a, 512)", a);
    }

    @Rule("POOL-12")
    @Test
    void aPoolsBlockThatOutgrowsItLeavesForGood() {
        var pools = WatchedPools.of(subject());
        Block a = pools.heap().malloc(100);

        a = pools.heap().realloc(a, 600);
        pools.mustComeFromRaw("realloc(a, 600)", a);
        a = pools.heap().realloc(a, 100);
        pools.mustComeFromRaw("realloc(a, 100)", a);
        Block b = pools.heap().realloc(pools.heap().malloc(100), 0);
        pools.mustComeFromRaw("realloc(b, 0)", b);
    }

    @Rule("POOL-13")
    @Test
    void callocGivesZeroedBytes() {
        var pools = WatchedPools.of(subject());
        var bulk = HeapInBulk.over(pools.heap());
        for (long size : new long[] {1, 16, 40, 100, 512, 513, 2000}) {
            List<Block> blocks = bulk.malloc(20, size);
            bulk.free("all", blocks);
            for (int again = 0; again < 25; again++) {
                pools.heap().calloc(1, size);
            }
        }
        pools.heap().inspection().everythingIsWhole();
    }

    @Rule("POOL-13")
    @Test
    void callocIsRoutedByTheProduct() {
        var pools = WatchedPools.of(subject());

        pools.mustComeFromAnArena("calloc(4, 128)", pools.heap().calloc(4, 128));
        pools.mustComeFromAnArena("calloc(512, 1)", pools.heap().calloc(512, 1));
        pools.mustComeFromRaw("calloc(513, 1)", pools.heap().calloc(513, 1));
        pools.mustComeFromRaw("calloc(3, 200)", pools.heap().calloc(3, 200));
        pools.mustComeFromRaw("calloc(0, 8)", pools.heap().calloc(0, 8));
        pools.mustComeFromRaw("calloc(8, 0)", pools.heap().calloc(8, 0));
    }
}
