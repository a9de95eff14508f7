package pymemlab.contracts.raw;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import pymemlab.contracts.Rule;
import pymemlab.contracts.heap.Block;
import pymemlab.contracts.heap.HeapInBulk;
import pymemlab.contracts.heap.WatchedHeap;

/** When the heap may grow, by how much, and that all of it comes together again. */
public abstract class RawAllocatorGrowth {

    /** Who is judged: a learner, the reference, or a mutant. */
    protected abstract RawAllocatorSubject subject();

    @Rule("RAW-10")
    @Test
    void aPlaceOfJustTheRightSizeIsUsed() {
        eachFitsItsPlace("the smallest first", holes -> holes);
    }

    @Rule("RAW-10")
    @Test
    void aPlaceIsUsedWheneverItWasFreed() {
        eachFitsItsPlace("in a mixed order", RawAllocatorGrowth::mixed);
    }

    @Rule("RAW-10")
    @Test
    void theOnlyPlaceThatFitsIsFoundAmongMany() {
        for (int place = 0; place < 3; place++) {
            var heap = heap();
            List<Block> holes = new ArrayList<>();
            int only = place * 29;
            heap.inShort(
                    "malloc 60 times 2000 to 2304, number %d 3000, each with 16 behind"
                            .formatted(only),
                    () -> {
                        for (int hole = 0; hole < 60; hole++) {
                            holes.add(heap.malloc(hole == only ? 3000 : 2000 + 16 * (hole % 20)));
                            heap.malloc(16);
                        }
                    });
            HeapInBulk.over(heap).free("not those of 16, the first first", holes);
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
        long before = heap.inspection().footprint();

        for (long pages = 1; pages <= 32; pages++) {
            heap.free(heap.malloc(pages << 12));
        }

        heap.inspection()
                .heapHasAtMost(
                        before + (5 * 32L << 12),
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

        heap.inspection().everythingIsWhole();
    }

    @Rule("RAW-11")
    @Test
    void theFreeEndNeedsOnlyWhatIsMissing() {
        var heap = heap();

        for (long size = 64 << 10; size <= 1 << 20; size *= 2) {
            heap.free(heap.malloc(size - 64));
        }

        heap.inspection()
                .heapHasAtMost(
                        7L << 18, // Twice as much, were the free end not counted.
                        "each block was freed before the next, so %,d bytes are enough for all"
                                .formatted(1 << 20));
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

    private void eachFitsItsPlace(String order, UnaryOperator<List<Block>> freeing) {
        var heap = heap();
        List<Block> holes = new ArrayList<>();
        heap.inShort(
                "malloc 48, 96, 144 … 2016, each with 16 behind",
                () -> {
                    for (long size = 48; size < 2 << 10; size += 48) {
                        holes.add(heap.malloc(size));
                        heap.malloc(16);
                    }
                });
        HeapInBulk.over(heap).free("not those of 16, " + order, freeing.apply(holes));
        long before = heap.inspection().footprint();

        // The largest first: then only one place fits each, whichever place is tried first.
        heap.inShort(
                "malloc 2016, 1968 … 96, 48",
                () -> reversed(holes).forEach(hole -> heap.malloc(hole.size())));

        heap.inspection().noByteHasTwoOwners();
        heap.inspection()
                .heapHasAtMost(
                        before,
                        "each of these fits a place that was freed, so the heap needs no more");
    }

    private void nearlyAllIsOneBlock(int count, int smallest, int largest) {
        var heap = heap();
        List<Block> blocks = new ArrayList<>();
        heap.inShort(
                "%d times malloc(%d to %d), every third time one is freed"
                        .formatted(count, smallest, largest - 1),
                () -> {
                    for (int index = 0; index < count; index++) {
                        long more = (long) index * 7919 % (largest - smallest);
                        blocks.add(heap.malloc(smallest + more));
                        if (index % 3 == 2) {
                            heap.free(blocks.remove(index * 31 % blocks.size()));
                        }
                    }
                });
        HeapInBulk.over(heap).free("that is all, the middle ones last", middleLast(blocks));
        long peak = heap.machine().operatingSystem().peakFootprint();

        heap.malloc(peak / 8 * 7);

        heap.inspection()
                .heapHasAtMost(
                        peak,
                        "everything is free, so 7/8 of the heap's %,d bytes are one block"
                                .formatted(peak));
    }

    private WatchedHeap heap() {
        return RawHeap.watched(subject());
    }

    private static List<Block> reversed(List<Block> blocks) {
        List<Block> reversed = new ArrayList<>(blocks);
        Collections.reverse(reversed);
        return reversed;
    }

    private static List<Block> mixed(List<Block> blocks) {
        List<Block> mixed = new ArrayList<>();
        for (int index = 0; index < blocks.size(); index++) {
            mixed.add(blocks.get(index * 11 % blocks.size()));
        }
        return mixed;
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
