package pymemlab.contracts.raw;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import pymemlab.contracts.Rule;
import pymemlab.contracts.heap.WatchedHeap;

/** What calloc promises beside what malloc does. */
public abstract class RawAllocatorCalloc {

    private static final int SMALL_MACHINE = 256 << 10; // Quickly made: loops make many.

    /** Who is judged: a learner, the reference, or a mutant. */
    protected abstract RawAllocatorSubject subject();

    @Rule("RAW-16")
    @Test
    void callocGivesZeroedBytesOfNewMemory() {
        var heap = heap();

        heap.calloc(10, 4);
        heap.calloc(1, 1);
        heap.calloc(3, 1000);

        heap.inspection().everythingIsWhole();
        heap.inspection().everyAddressIsAligned();
    }

    @Rule("RAW-16")
    @Test
    void callocGivesZeroedBytesOfMemoryUsedBefore() {
        LongStream.rangeClosed(1, 130)
                .forEach(
                        size -> {
                            var heap = heap();
                            heap.malloc(16);
                            var b = heap.malloc(size);
                            heap.malloc(16);
                            heap.free(b);

                            heap.calloc(1, size);

                            heap.inspection().everythingIsWhole();
                        });
    }

    @Rule("RAW-16")
    @Test
    void callocGivesZeroedBytesOfALargeBlockUsedBefore() {
        var heap = RawHeap.watched(subject());
        var a = heap.malloc(300_000);
        heap.malloc(16);
        heap.free(a);

        heap.calloc(3, 100_000);

        heap.inspection().everythingIsWhole();
    }

    @Rule("RAW-16")
    @Test
    void callocTouchesNoByteBehindItsBlock() {
        for (long size = 1; size <= 64; size++) {
            var heap = heap();
            var a = heap.malloc(16);
            var b = heap.malloc(size);
            var c = heap.malloc(40);
            heap.free(b);
            b = heap.calloc(1, size);

            heap.free(c);
            heap.free(b);
            heap.free(a);
            heap.malloc(40);
            heap.malloc(16);
            heap.malloc(100);

            heap.inspection().everythingIsWhole();
        }
    }

    @Rule("RAW-16")
    @Test
    void aFactorOfZeroGivesABlockOfItsOwn() {
        var heap = heap();

        heap.calloc(0, 8);
        heap.calloc(8, 0);
        heap.calloc(0, 0);
        heap.malloc(8);

        heap.inspection().everythingIsWhole();
    }

    private WatchedHeap heap() {
        return RawHeap.watched(subject(), SMALL_MACHINE);
    }
}
