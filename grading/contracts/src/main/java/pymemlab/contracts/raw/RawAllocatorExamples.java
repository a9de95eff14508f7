package pymemlab.contracts.raw;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import pymemlab.contracts.Rule;
import pymemlab.contracts.heap.Block;
import pymemlab.contracts.heap.HeapInBulk;
import pymemlab.contracts.heap.WatchedHeap;

/** What the owner of a block relies on, and that memory comes back into use. */
public abstract class RawAllocatorExamples {

    private static final long LARGEST = 16 << 10;

    /** One block's room, and what an allocator may keep for itself or take in advance. */
    private static final long ROOM = 256 << 10;

    /** Who is judged: a learner, the reference, or a mutant. */
    protected abstract RawAllocatorSubject subject();

    @Rule("RAW-1")
    @Test
    void aBlockLiesInTheHeapAtAMultipleOfSixteen() {
        var heap = heap();

        heap.malloc(40);
        heap.malloc(1);
        heap.malloc(16);

        heap.inspection().everyAddressIsAligned();
    }

    @Rule("RAW-1")
    @Test
    void everySizeIsAligned() {
        var heap = heap();

        Sizes.aroundBoundaries(LARGEST).forEach(heap::malloc);

        heap.inspection().everyAddressIsAligned();
    }

    @Rule("RAW-2")
    @Test
    void neighboursShareNoByte() {
        var heap = heap();

        heap.malloc(40);
        heap.malloc(8);
        heap.malloc(24);

        heap.inspection().noByteHasTwoOwners();
    }

    @Rule("RAW-2")
    @Test
    void blocksOfEverySizeShareNoByte() {
        var heap = heap();

        Sizes.aroundBoundaries(LARGEST).forEach(heap::malloc);

        heap.inspection().noByteHasTwoOwners();
    }

    @Rule("RAW-2")
    @Test
    void aBlockThatTakesAFreedPlaceSharesNoByte() {
        var heap = heap();
        heap.malloc(40);
        var b = heap.malloc(40);
        heap.malloc(40);
        heap.free(b);

        heap.malloc(40);
        heap.malloc(40);

        heap.inspection().noByteHasTwoOwners();
    }

    @Rule("RAW-2")
    @Test
    void aLargerBlockDoesNotTakeASmallerPlace() {
        for (long size : new long[] {8, 24, 40, 100}) {
            var heap = heap();
            heap.malloc(size);
            var b = heap.malloc(size);
            heap.malloc(size);
            heap.free(b);

            heap.malloc(size + 16);

            heap.inspection().noByteHasTwoOwners();
        }
    }

    @Rule("RAW-2")
    @Test
    void aPlaceThatWasDividedIsFreedAsWhatItIsNow() {
        var heap = heap();
        var a = heap.malloc(1000);
        heap.malloc(16);
        heap.free(a);
        var c = heap.malloc(100);
        heap.free(c);

        heap.malloc(900);
        heap.malloc(500);
        heap.malloc(100);

        heap.inspection().noByteHasTwoOwners();
    }

    @Rule("RAW-3")
    @Test
    void laterCallsLeaveABlockAlone() {
        var heap = heap();
        heap.malloc(40);
        var b = heap.malloc(100);
        heap.malloc(24);

        heap.free(b);
        heap.malloc(50);
        heap.malloc(2000);

        heap.inspection().everyBlockHasKeptItsBytes();
    }

    @Rule("RAW-3")
    @Test
    void blocksOfEverySizeKeepTheirBytes() {
        var heap = heap();
        List<Block> every = new ArrayList<>();
        Sizes.aroundBoundaries(LARGEST).forEach(size -> every.add(heap.malloc(size)));

        HeapInBulk.over(heap).free("every other one", everyOther(every));
        Sizes.aroundBoundaries(LARGEST / 2).forEach(heap::malloc);

        heap.inspection().everythingIsWhole();
    }

    @Rule("RAW-4")
    @Test
    void blocksOfSizeZeroHaveDifferentAddresses() {
        var heap = heap();

        heap.malloc(0);
        heap.malloc(0);
        heap.malloc(8);
        heap.malloc(0);

        heap.inspection().noByteHasTwoOwners();
        heap.inspection().everyAddressIsAligned();
    }

    @Rule("RAW-4")
    @Test
    void aBlockOfSizeZeroCanBeFreed() {
        var heap = heap();
        var a = heap.malloc(0);
        heap.malloc(8);

        heap.free(a);
        heap.malloc(0);
        heap.malloc(8);

        heap.inspection().everythingIsWhole();
    }

    @Rule("RAW-5")
    @Test
    void oneBlockAfterTheOtherNeedsTheRoomOfOne() {
        var heap = heap();
        heap.malloc(16);
        long before = heap.inspection().footprint();

        heap.inShort(
                "5000 times free(malloc(1000))",
                () -> {
                    for (int round = 0; round < 5000; round++) {
                        heap.free(heap.malloc(1000));
                    }
                });

        heap.inspection()
                .heapHasAtMost(
                        before + ROOM,
                        "5000 blocks of 1000 bytes, one after the other, need one block's room");
    }

    @Rule("RAW-5")
    @Test
    void everyFreedBlockIsUsedAgain() {
        var heap = heap();
        var first = HeapInBulk.over(heap).malloc(500, 500);
        heap.malloc(16);
        long before = heap.inspection().footprint();

        for (int round = 0; round < 4; round++) {
            HeapInBulk.over(heap).free("all of these", first);
            first = HeapInBulk.over(heap).malloc(500, 500);
        }

        heap.inspection().noByteHasTwoOwners();
        heap.inspection()
                .heapHasAtMost(
                        before + before / 4,
                        "500 blocks need no more than the %,d bytes that they had before"
                                .formatted(before));
    }

    private WatchedHeap heap() {
        return RawHeap.watched(subject());
    }

    private static List<Block> everyOther(List<Block> blocks) {
        List<Block> others = new ArrayList<>();
        for (int index = 0; index < blocks.size(); index += 2) {
            others.add(blocks.get(index));
        }
        return others;
    }
}
