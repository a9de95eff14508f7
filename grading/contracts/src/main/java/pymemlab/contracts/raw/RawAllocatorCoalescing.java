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

        HeapInBulk.over(heap).malloc(1000, 100);

        heap.inspection().noByteHasTwoOwners();
        heap.inspection()
                .heapHasAtMost(
                        before + (16 << 10),
                        "1000 blocks of 100 bytes fit into the %,d bytes that the heap had"
                                .formatted(before));
    }

    @Rule("RAW-7")
    @Test
    void whatWasJoinedFromBehindIsWhole() {
        var heap = heap();
        var a = heap.malloc(40);
        var b = heap.malloc(40);
        heap.malloc(40);

        heap.free(b);
        heap.free(a);
        heap.malloc(60);
        heap.malloc(40);
        heap.malloc(24);

        heap.inspection().everythingIsWhole();
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
    void whatWasJoinedFromBeforeIsWhole() {
        var heap = heap();
        var a = heap.malloc(40);
        var b = heap.malloc(40);
        heap.malloc(40);

        heap.free(a);
        heap.free(b);
        heap.malloc(60);
        heap.malloc(40);
        heap.malloc(24);

        heap.inspection().everythingIsWhole();
    }

    @Rule("RAW-8")
    @Test
    void aFreedBlockJoinsTheOneBeforeIt() {
        joins("the first first, so that a free block lies before each", blocks -> blocks);
    }

    @Rule("RAW-8")
    @Test
    void aFreedBlockDoesNotJoinAUsedOneBeforeIt() {
        var heap = heap();
        var a = heap.malloc(100);
        var b = heap.malloc(100);
        heap.malloc(100);
        heap.free(a);
        heap.malloc(100);

        heap.free(b);
        heap.malloc(200);
        heap.malloc(100);

        heap.inspection().everythingIsWhole();
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

        heap.inspection().everythingIsWhole();
    }

    private void joins(String order, UnaryOperator<List<Block>> freeing) {
        var heap = heap();
        var small = HeapInBulk.over(heap).malloc(SMALL_BLOCKS, SMALL);
        long before = heap.inspection().footprint();
        HeapInBulk.over(heap).free(order, freeing.apply(small));

        HeapInBulk.over(heap).malloc(LARGE_BLOCKS, LARGE);

        heap.inspection().everythingIsWhole();
        heap.inspection()
                .heapHasAtMost(
                        before + before / 4,
                        "%d blocks of %d bytes fit where %d of %d were, in a heap of %,d"
                                .formatted(LARGE_BLOCKS, LARGE, SMALL_BLOCKS, SMALL, before));
    }

    private WatchedHeap heap() {
        return RawHeap.watched(subject());
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
}
