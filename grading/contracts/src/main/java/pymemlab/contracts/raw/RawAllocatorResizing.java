package pymemlab.contracts.raw;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import pymemlab.contracts.Rule;
import pymemlab.contracts.heap.Block;
import pymemlab.contracts.heap.HeapInBulk;
import pymemlab.contracts.heap.WatchedHeap;

/** What realloc promises beside what malloc does. */
public abstract class RawAllocatorResizing {

    private static final int SMALL_MACHINE = 256 << 10; // Quickly made: loops make many.

    /** Who is judged: a learner, the reference, or a mutant. */
    protected abstract RawAllocatorSubject subject();

    @Rule("RAW-13")
    @Test
    void aGrowingBlockKeepsItsBytesBesideAUsedNeighbour() {
        var heap = heap();
        var a = heap.malloc(40);
        heap.malloc(40);

        heap.realloc(a, 1000);

        heap.inspection().everythingIsWhole();
    }

    @Rule("RAW-13")
    @Test
    void aGrowingBlockKeepsItsBytesBesideAFreeNeighbour() {
        for (long size : sizes()) {
            var heap = heap();
            var a = heap.malloc(100);
            var b = heap.malloc(100);
            heap.malloc(100);
            heap.free(b);

            heap.realloc(a, 100 + size);
            heap.malloc(100);

            heap.inspection().everythingIsWhole();
        }
    }

    @Rule("RAW-13")
    @Test
    void aGrowingBlockKeepsItsBytesBehindAFreeNeighbour() {
        for (long size : sizes()) {
            var heap = heap();
            var a = heap.malloc(100);
            var b = heap.malloc(100);
            heap.malloc(100);
            heap.free(a);

            heap.realloc(b, 100 + size);
            heap.malloc(100);

            heap.inspection().everythingIsWhole();
        }
    }

    @Rule("RAW-13")
    @Test
    void aGrowingLastBlockKeepsItsBytes() {
        for (long size : sizes()) {
            var heap = heap();
            heap.malloc(100);
            var last = heap.malloc(100);

            heap.realloc(last, 100 + size);
            heap.malloc(100);

            heap.inspection().everythingIsWhole();
        }
    }

    @Rule("RAW-13")
    @Test
    void aBlockThatMovesFarDownKeepsItsBytes() {
        var heap = heap();
        var a = heap.malloc(100_000);
        var b = heap.malloc(100);
        heap.malloc(16);
        heap.free(a);

        heap.realloc(b, 90_000); // What lies behind b are fewer bytes than that.

        heap.inspection().everythingIsWhole();
    }

    @Rule("RAW-13")
    @Test
    void aShrinkingBlockKeepsWhatIsLeft() {
        for (long size : new long[] {1, 8, 20, 60, 84, 92, 99, 100, 500, 999}) {
            var heap = heap();
            heap.malloc(1000);
            var b = heap.malloc(1000);
            heap.malloc(1000);

            heap.realloc(b, size);
            heap.malloc(500);
            heap.malloc(100);

            heap.inspection().everythingIsWhole();
        }
    }

    @Rule("RAW-13")
    @Test
    void aBlockKeepsItsBytesThroughEverySizeUpAndDown() {
        var heap = heap();
        var a = heap.malloc(1);
        var b = heap.malloc(1);

        for (long size = 1; size <= 600; size += 7) {
            a = heap.realloc(a, size);
            b = heap.realloc(b, 601 - size);
            heap.inspection().everythingIsWhole();
        }
    }

    @Rule("RAW-13")
    @Test
    void theSameSizeAgainKeepsEveryByte() {
        var heap = heap();
        var a = heap.malloc(40);
        heap.malloc(40);

        heap.realloc(a, 40);

        heap.inspection().everythingIsWhole();
    }

    @Rule("RAW-14")
    @Test
    void reallocOfNullGivesANewBlock() {
        var heap = heap();
        heap.malloc(40);

        heap.reallocOfNull(40);
        heap.reallocOfNull(0);

        heap.inspection().everythingIsWhole();
        heap.inspection().everyAddressIsAligned();
    }

    @Rule("RAW-14")
    @Test
    void reallocToSizeZeroGivesALiveBlock() {
        var heap = heap();
        var a = heap.malloc(40);
        heap.malloc(40);

        a = heap.realloc(a, 0);
        heap.malloc(0);
        heap.malloc(40);
        heap.inspection().everythingIsWhole();
        a = heap.realloc(a, 40);

        heap.inspection().everythingIsWhole();
        heap.free(a);
    }

    @Rule("RAW-14")
    @Test
    void aBlockShrunkToNothingCanBeFreedBetweenUsedOnes() {
        for (long rest = 24; rest <= 120; rest += 8) {
            var heap = heap();
            var a = heap.malloc(100);
            heap.malloc(100);
            a = heap.realloc(a, 0);
            var c = heap.malloc(rest);

            heap.free(a);
            heap.free(c);
            heap.malloc(8);
            heap.malloc(100);

            heap.inspection().everythingIsWhole();
        }
    }

    @Rule("RAW-15")
    @Test
    void twoBlocksThatGrowInTurnsLeaveTheirOldPlacesFree() {
        var heap = RawHeap.watched(subject());
        var a = heap.malloc(100);
        var b = heap.malloc(100);
        long before = heap.inspection().footprint();

        for (long size = 256; size <= 64 << 10; size += 256) {
            a = heap.realloc(a, size);
            b = heap.realloc(b, size);
        }

        heap.inspection()
                .heapHasAtMost(
                        before + (1 << 20),
                        "two blocks of 65,536 bytes live in a heap that reuses the places they left");
    }

    @Rule("RAW-15")
    @Test
    void resizedBlocksJoinTheirNeighboursWhenTheyAreFreed() {
        var heap = RawHeap.watched(subject());
        var blocks = HeapInBulk.over(heap).malloc(512, 480);
        long before = heap.inspection().footprint();
        List<Block> kept = new ArrayList<>();
        List<Block> others = new ArrayList<>();
        for (int index = 0; index < blocks.size(); index += 2) {
            others.add(blocks.get(index));
            kept.add(blocks.get(index + 1));
        }
        HeapInBulk.over(heap).free("every other one", others);
        List<Block> resized = new ArrayList<>();
        heap.inShort(
                "realloc the others to 400",
                () -> kept.forEach(each -> resized.add(heap.realloc(each, 400))));
        Collections.reverse(resized);
        HeapInBulk.over(heap).free("those that were resized, the last first", resized);

        HeapInBulk.over(heap).malloc(64, 8 * 480);

        heap.inspection().everythingIsWhole();
        heap.inspection()
                .heapHasAtMost(
                        before + before / 4,
                        "64 blocks of 3840 bytes fit where 512 of 480 were, in a heap of %,d"
                                .formatted(before));
    }

    private WatchedHeap heap() {
        return RawHeap.watched(subject(), SMALL_MACHINE);
    }

    /** By how much a block of 100 bytes grows, its neighbour having about as many. */
    private static long[] sizes() {
        return new long[] {1, 12, 13, 16, 40, 80, 96, 100, 104, 108, 112, 116, 120, 128, 200, 5000};
    }
}
