package pymemlab.contracts.raw;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import pymemlab.contracts.Rule;
import pymemlab.contracts.heap.Block;
import pymemlab.contracts.heap.HeapInBulk;
import pymemlab.contracts.heap.WatchedHeap;
import pymemlab.spec.machine.Memory;

/** What must hold when a request cannot be met, or when an address is no block's. */
public abstract class RawAllocatorRefusals {

    private static final int FULL = 96 << 10;

    /** Who is judged: a learner, the reference, or a mutant. */
    protected abstract RawAllocatorSubject subject();

    @Rule("RAW-18")
    @Test
    void aHugeSizeIsRefused() {
        for (long size : Sizes.HUGE) {
            var heap = twoBlocks();

            heap.mustRefuse("malloc(%d)".formatted(size), () -> heap.allocator().malloc(size));

            worksOn(heap);
        }
    }

    @Rule("RAW-18")
    @Test
    void aHugeSizeIsRefusedByTheFirstCallToo() {
        for (long size : new long[] {Long.MAX_VALUE, Long.MAX_VALUE - 15, -1, 1L << 40}) {
            var heap = heap(FULL);

            heap.mustRefuse("malloc(%d)".formatted(size), () -> heap.allocator().malloc(size));

            worksOn(heap);
        }
    }

    @Rule("RAW-18")
    @Test
    void aHugeProductIsRefused() {
        long[][] products = {
            {1L << 32, 1L << 32}, // As a long the product is 0.
            {(1L << 32) + 1, 1L << 32},
            {1L << 62, 4},
            {(1L << 61) + 1, 8}, // As a long it is 8.
            {Long.MAX_VALUE, 2},
            {2, Long.MAX_VALUE},
            {3, Long.MAX_VALUE / 2},
            {Long.MAX_VALUE, Long.MAX_VALUE}, // As a long it is 1.
            {-1, 1},
            {1, -1},
            {-1, -1}, // As a long it is 1.
            {-8, -2},
            {Long.MIN_VALUE, 2},
            {1L << 20, 1L << 20},
        };
        for (long[] product : products) {
            var heap = twoBlocks();

            heap.mustRefuse(
                    "calloc(%d, %d)".formatted(product[0], product[1]),
                    () -> heap.allocator().calloc(product[0], product[1]));

            worksOn(heap);
        }
    }

    @Rule("RAW-18")
    @Test
    void aHugeReallocIsRefused() {
        for (long size : Sizes.HUGE) {
            var heap = twoBlocks();
            Block a = heap.live().all().get(0);

            heap.mustRefuse(
                    "realloc(a, %d)".formatted(size),
                    () -> heap.allocator().realloc(a.address(), size));
            heap.mustRefuse(
                    "realloc(NULL, %d)".formatted(size),
                    () -> heap.allocator().realloc(Memory.NULL, size));

            worksOn(heap);
        }
    }

    @Rule("RAW-21")
    @Test
    void freeingNullDoesNothing() {
        var heap = heap(FULL);

        heap.freeNull();
        heap.malloc(40);
        heap.freeNull();
        heap.malloc(40);

        heap.inspection().everythingIsWhole();
    }

    @Rule("RAW-21")
    @Test
    void anAddressOutsideTheHeapIsRefused() {
        var heap = twoBlocks();
        long end = endOfTheHeap(heap);

        heap.mustRefuseToFree("an address below the heap", 0x10);
        heap.mustRefuseToFree("the heap's end", end);
        heap.mustRefuseToFree("an address above the heap", end + 16 * Memory.PAGE_SIZE);
        heap.mustRefuseToFree("a negative address", -16);
        heap.mustRefuseToFree("the largest address", Long.MAX_VALUE - 15);
        heap.mustRefuseToFree("the smallest number", Long.MIN_VALUE);

        worksOn(heap);
    }

    @Rule("RAW-21")
    @Test
    void anAddressIsRefusedWhileTheHeapIsStillEmpty() {
        var heap = heap(FULL);

        heap.mustRefuseToFree("an address above the heap", endOfTheHeap(heap) + 0x100);

        worksOn(heap);
    }

    @Rule("RAW-21")
    @Test
    void anAddressThatIsNotAlignedIsRefused() {
        for (int past : new int[] {1, 2, 4, 8, 12, 15}) {
            var heap = twoBlocks();
            Block a = heap.live().all().get(0);

            heap.mustRefuseToFree("a + " + past, a.address() + past);

            worksOn(heap);
        }
    }

    @Rule("RAW-21")
    @Test
    void noAddressInsideABlockThatIsNotAlignedIsABlock() {
        var heap = heap(FULL);
        List<Block> blocks = HeapInBulk.over(heap).malloc(16, 40);

        for (Block block : blocks) {
            for (int past : new int[] {1, 2, 4, 8, 12, 15, 24}) {
                heap.mustRefuseToFree(block.name() + " + " + past, block.address() + past);
            }
        }

        heap.inspection().everythingIsWhole();
    }

    @Rule("RAW-21")
    @Test
    void freeingABlockTwiceInARowIsRefused() {
        for (long size : new long[] {40, 0, 8, 100, 1000, 10_000}) {
            var heap = heap(FULL);
            heap.malloc(size);
            var b = heap.malloc(size);
            heap.malloc(size);

            heap.free(b);
            heap.mustRefuseToFree("b", b.address());
            heap.malloc(size);
            heap.malloc(size);

            heap.inspection().everythingIsWhole();
        }
    }

    @Rule("RAW-22")
    @Test
    void twoAllocatorsNeverInfluenceEachOther() {
        var one = heap(FULL);
        var other = heap(FULL);
        List<Block> ones = new ArrayList<>();
        List<Block> others = new ArrayList<>();

        for (int round = 0; round < 20; round++) {
            ones.add(one.malloc(40 + round));
            others.add(other.malloc(400 - round));
            if (round % 3 == 2) {
                one.free(ones.remove(0));
                other.free(others.remove(others.size() - 1));
            }
        }

        one.inspection().everythingIsWhole();
        other.inspection().everythingIsWhole();
    }

    private WatchedHeap twoBlocks() {
        var heap = heap(FULL);
        heap.malloc(100);
        heap.malloc(200);
        return heap;
    }

    private WatchedHeap heap(int sizeInBytes) {
        return RawHeap.watched(subject(), sizeInBytes);
    }

    private static long endOfTheHeap(WatchedHeap heap) {
        return heap.machine().heap().map(each -> each.end() + 15 & -16).orElse(0x1000L);
    }

    /** After a refusal everything is as it was, and there is still room. */
    private static void worksOn(WatchedHeap heap) {
        heap.malloc(300);
        heap.inspection().everythingIsWhole();
    }
}
