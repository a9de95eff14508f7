package pymemlab.contracts.heap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pymemlab.contracts.BrokenRule;
import pymemlab.contracts.Scene;

/** Many calls on a watched heap, told in one line. */
public final class HeapInBulk {

    private static final int MOST = 100_000;

    private final WatchedHeap heap;

    private HeapInBulk(WatchedHeap heap) {
        this.heap = heap;
    }

    public static HeapInBulk over(WatchedHeap heap) {
        return new HeapInBulk(heap);
    }

    public List<Block> malloc(int count, long size) {
        List<Block> blocks = new ArrayList<>();
        tell(
                "%d times malloc(%d)".formatted(count, size),
                () -> {
                    for (int index = 0; index < count; index++) {
                        blocks.add(heap.malloc(size));
                    }
                });
        return blocks;
    }

    /** Frees all of these in the given order. */
    public void free(String order, List<Block> blocks) {
        tell(
                "free %d blocks, %s".formatted(blocks.size(), order),
                () -> blocks.forEach(heap::free));
    }

    /** Asks for blocks of one size until there is no room. */
    public List<Block> mallocUntilNull(long size) {
        List<Block> blocks = new ArrayList<>();
        tell(
                "malloc(%d) until it returns NULL".formatted(size),
                () -> {
                    Optional<Block> next = heap.tryMalloc(size);
                    while (next.isPresent()) {
                        blocks.add(next.get());
                        mustEnd(blocks.size(), size);
                        next = heap.tryMalloc(size);
                    }
                });
        return blocks;
    }

    private void tell(String line, Runnable calls) {
        Scene.current().story().inShort(line, calls);
        Scene.current().story().returned(heap.inspection().extent());
    }

    private static void mustEnd(int count, long size) {
        if (count == MOST) {
            throw new BrokenRule(
                    "malloc(%d) on a small machine needs to return NULL at last, but it gave %,d blocks"
                            .formatted(size, count));
        }
    }
}
