package pymemlab.contracts.raw;

import java.util.List;
import org.junit.jupiter.api.Test;
import pymemlab.contracts.Rule;
import pymemlab.contracts.heap.Block;
import pymemlab.contracts.heap.HeapInBulk;
import pymemlab.contracts.heap.WatchedHeap;
import pymemlab.spec.machine.Memory;

/** What must hold when the machine has no more room. */
public abstract class RawAllocatorFullMachine {

    private static final int FULL = 96 << 10;

    /** Who is judged: a learner, the reference, or a mutant. */
    protected abstract RawAllocatorSubject subject();

    @Rule("RAW-19")
    @Test
    void aFullMachineAnswersNullAndLosesNothing() {
        for (long size : new long[] {16, 100, 480, 5000}) {
            var heap = heap(FULL);

            HeapInBulk.over(heap).mallocUntilNull(size);
            heap.tryMalloc(size);
            heap.tryCalloc(2, size);

            heap.inspection().everythingIsWhole();
        }
    }

    @Rule("RAW-19")
    @Test
    void onAFullMachineAFreedBlockIsUsedAgain() {
        var heap = heap(FULL);
        List<Block> blocks = HeapInBulk.over(heap).mallocUntilNull(480);

        heap.free(blocks.get(blocks.size() / 2));
        heap.malloc(480);
        HeapInBulk.over(heap)
                .free("half of them", blocks.subList(blocks.size() / 2 + 1, blocks.size() - 1));
        heap.malloc(4 * 480);

        heap.inspection().everythingIsWhole();
    }

    @Rule("RAW-19")
    @Test
    void afterARefusalWhatFitsIsStillGiven() {
        var heap = twoBlocks();

        heap.mustRefuse("malloc(%d)".formatted(FULL), () -> heap.allocator().malloc(FULL));
        heap.malloc(1000);
        heap.malloc(FULL / 4);

        heap.inspection().everythingIsWhole();
    }

    @Rule("RAW-19")
    @Test
    void aRefusalLosesNoFreeMemory() {
        var heap = heap(FULL);
        List<Block> blocks = HeapInBulk.over(heap).mallocUntilNull(5000);
        heap.free(blocks.get(blocks.size() - 1));

        heap.mustRefuse("malloc(50000)", () -> heap.allocator().malloc(50_000));
        heap.malloc(5000);

        heap.inspection().everythingIsWhole();
    }

    @Rule("RAW-19")
    @Test
    void onAFullMachineReallocMovesToAFreePlace() {
        var heap = heap(FULL);
        List<Block> blocks = HeapInBulk.over(heap).mallocUntilNull(480);
        HeapInBulk.over(heap).free("near the start of the heap", blocks.subList(8, 24));

        heap.realloc(blocks.get(blocks.size() - 1), 4 * 480);

        heap.inspection().everythingIsWhole();
    }

    @Rule("RAW-19")
    @Test
    void aMachineWithoutRoomForAnythingAnswersNull() {
        var heap = heap(Memory.PAGE_SIZE);

        HeapInBulk.over(heap).mallocUntilNull(64);
        heap.mustRefuse("malloc(8192)", () -> heap.allocator().malloc(8192));

        heap.inspection().everythingIsWhole();
    }

    @Rule("RAW-20")
    @Test
    void aReallocThatFindsNoRoomLeavesTheBlockAlone() {
        var heap = twoBlocks();
        Block a = heap.live().all().get(0);

        heap.mustRefuse(
                "realloc(a, %d)".formatted(FULL),
                () -> heap.allocator().realloc(a.address(), FULL));
        heap.inspection().everythingIsWhole();
        heap.malloc(a.size());
        heap.inspection().everythingIsWhole();
        heap.realloc(a, 2 * a.size());

        heap.inspection().everythingIsWhole();
    }

    @Rule("RAW-20")
    @Test
    void aReallocOnAFullMachineLeavesTheBlockAlone() {
        for (long size : new long[] {481, 500, 600, 900, 2000, 50_000}) {
            var heap = heap(FULL);
            List<Block> blocks = HeapInBulk.over(heap).mallocUntilNull(480);
            Block middle = blocks.get(blocks.size() / 2);
            Block last = blocks.get(blocks.size() - 1);

            heap.tryRealloc(middle, size);
            heap.tryRealloc(last, size);

            heap.inspection().everythingIsWhole();
            HeapInBulk.over(heap).free("all", List.copyOf(heap.live().all()));
            heap.malloc(480);
            heap.inspection().everythingIsWhole();
        }
    }

    @Rule("RAW-20")
    @Test
    void aReallocThatFailsDoesNotSwallowItsFreeNeighbour() {
        var heap = heap(FULL);
        List<Block> blocks = HeapInBulk.over(heap).mallocUntilNull(480);
        Block a = blocks.get(10);
        heap.free(blocks.get(11));

        heap.mustRefuse(
                "realloc(%s, 50000)".formatted(a.name()),
                () -> heap.allocator().realloc(a.address(), 50_000));
        heap.malloc(480);

        heap.inspection().everythingIsWhole();
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
}
