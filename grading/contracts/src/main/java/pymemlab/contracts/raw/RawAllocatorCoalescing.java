package pymemlab.contracts.raw;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import pymemlab.contracts.Rule;

/**
 * That free memory is divided and put together again. Each test looks at the size of the heap, so
 * that any design passes that finds the room: lists, buddies, bitmaps, joining at once or late.
 */
public abstract class RawAllocatorCoalescing {

    private static final int SMALL_BLOCKS = 512;
    private static final long SMALL = 480;
    private static final int LARGE_BLOCKS = 64;
    private static final long LARGE = 8 * SMALL; // Eight neighbours that were joined have room.

    /** Who is judged: a learner, the reference, or a mutant. */
    protected abstract RawAllocatorSubject subject();

    @Rule("RAW-6")
    @Test
    void aLargeFreeBlockServesManySmallRequests() {
        var heap = heap();
        var large = heap.malloc(256 << 10);
        heap.malloc(16);
        heap.free(large);
        long before = heap.inspection().footprint();

        heap.mallocMany(1000, 100);

        heap.inspection().noByteHasTwoOwners();
        heap.inspection()
                .heapHasAtMost(
                        before + (16 << 10),
                        "1000 blocks of 100 bytes fit into the %,d bytes that the heap had"
                                .formatted(before));
    }

    @Rule("RAW-7")
    @Test
    void aFreedBlockJoinsTheOneBehindIt() {
        joins(
                "the last first, so that a free block lies behind each",
                RawAllocatorCoalescing::reversed);
    }

    @Rule("RAW-8")
    @Test
    void aFreedBlockJoinsTheOneBeforeIt() {
        joins("the first first, so that a free block lies before each", blocks -> blocks);
    }

    @Rule("RAW-9")
    @Test
    void aBlockFreedBetweenTwoFreeOnesJoinsBoth() {
        joins("every other one, then those between them", RawAllocatorCoalescing::everyOtherFirst);
    }

    @Rule("RAW-9")
    @Test
    void joiningBothNeighboursCountsEachOfThemOnce() {
        var heap = heap();
        var a = heap.malloc(100);
        var b = heap.malloc(200);
        var c = heap.malloc(300);
        heap.malloc(400);

        heap.free(a);
        heap.free(c);
        heap.free(b);
        heap.malloc(250);
        heap.malloc(250);
        heap.malloc(100);
        heap.malloc(600);

        heap.inspection().noByteHasTwoOwners();
        heap.inspection().everyBlockHasKeptItsBytes();
    }

    @Rule("RAW-10")
    @Test
    void aPlaceOfJustTheRightSizeIsUsed() {
        var heap = heap();
        List<Block> holes = new ArrayList<>();
        for (long size = 48; size <= 2 << 10; size += 48) {
            holes.add(heap.malloc(size));
            heap.malloc(16);
        }
        heap.freeMany("the smallest first", holes);
        long before = heap.inspection().footprint();

        // The largest first: then only one place fits each, whichever place is tried first.
        reversed(holes).forEach(hole -> heap.malloc(hole.size()));

        heap.inspection().noByteHasTwoOwners();
        heap.inspection()
                .heapHasAtMost(
                        before,
                        "each of these fits a place that was freed, so the heap needs no more");
    }

    @Rule("RAW-10")
    @Test
    void theOnlyPlaceThatFitsIsFoundAmongMany() {
        for (int place = 0; place < 3; place++) {
            var heap = heap();
            List<Block> holes = new ArrayList<>();
            for (int hole = 0; hole < 3 * 20; hole++) {
                holes.add(heap.malloc(hole == place * 29 ? 3000 : 2000 + 16 * (hole % 20)));
                heap.malloc(16);
            }
            heap.freeMany("the first first", holes);
            long before = heap.inspection().footprint();

            heap.malloc(3000);

            heap.inspection()
                    .heapHasAtMost(
                            before,
                            "a place of 3000 bytes is free among 60, so the heap needs no more");
        }
    }

    @Rule("RAW-11")
    @Test
    void aFreeBlockAtTheEndGrowsWithTheHeap() {
        var heap = heap();
        heap.malloc(16);

        for (long pages = 1; pages <= 32; pages++) {
            heap.free(heap.malloc(pages << 12));
        }

        heap.inspection()
                .heapHasAtMost(
                        5 * 32L << 12,
                        "each block was freed before the next, so %,d bytes are enough for all"
                                .formatted(32L << 12));
    }

    @Rule("RAW-11")
    @Test
    void aBlockMadeOfTheOldEndAndNewBytesIsWhole() {
        var heap = heap();
        heap.malloc(1000);
        var last = heap.malloc(20 << 10);
        heap.free(last);

        heap.malloc(40 << 10);
        heap.malloc(1000);

        heap.inspection().noByteHasTwoOwners();
        heap.inspection().everyBlockHasKeptItsBytes();
    }

    @Rule("RAW-12")
    @Test
    void afterSmallBlocksOneTakesNearlyTheHeap() {
        nearlyAllIsOneBlock(800, 16, 300);
    }

    @Rule("RAW-12")
    @Test
    void afterBlocksOfAllSizesOneTakesNearlyTheHeap() {
        nearlyAllIsOneBlock(150, 1, 5000);
    }

    private void joins(String order, UnaryOperator<List<Block>> freeing) {
        var heap = heap();
        var small = heap.mallocMany(SMALL_BLOCKS, SMALL);
        long before = heap.inspection().footprint();
        heap.freeMany(order, freeing.apply(small));

        heap.mallocMany(LARGE_BLOCKS, LARGE);

        heap.inspection().noByteHasTwoOwners();
        heap.inspection().everyBlockHasKeptItsBytes();
        heap.inspection()
                .heapHasAtMost(
                        before + before / 4,
                        "%d blocks of %d bytes fit where %d of %d were, in a heap of %,d"
                                .formatted(LARGE_BLOCKS, LARGE, SMALL_BLOCKS, SMALL, before));
    }

    private void nearlyAllIsOneBlock(int count, int smallest, int largest) {
        var heap = heap();
        List<Block> blocks = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            blocks.add(heap.malloc(smallest + (long) index * 7919 % (largest - smallest)));
            if (index % 3 == 2) {
                heap.free(blocks.remove(index * 31 % blocks.size()));
            }
        }
        heap.freeMany("the middle ones last", middleLast(blocks));
        long peak = heap.machine().operatingSystem().peakFootprint();

        heap.malloc(peak / 8 * 7);

        heap.inspection()
                .heapHasAtMost(
                        peak,
                        "everything is free, so 7/8 of the heap's %,d bytes are one block"
                                .formatted(peak));
    }

    private WatchedHeap heap() {
        return WatchedHeap.of(subject());
    }

    private static List<Block> reversed(List<Block> blocks) {
        List<Block> reversed = new ArrayList<>(blocks);
        Collections.reverse(reversed);
        return reversed;
    }

    private static List<Block> everyOtherFirst(List<Block> blocks) {
        List<Block> ordered = new ArrayList<>();
        for (int first = 0; first < 2; first++) {
            for (int index = first; index < blocks.size(); index += 2) {
                ordered.add(blocks.get(index));
            }
        }
        return ordered;
    }

    private static List<Block> middleLast(List<Block> blocks) {
        List<Block> ordered = new ArrayList<>();
        for (int index = 0; 2 * index < blocks.size(); index++) {
            ordered.add(blocks.get(index));
            if (index != blocks.size() - 1 - index) {
                ordered.add(blocks.get(blocks.size() - 1 - index));
            }
        }
        return ordered;
    }
}
