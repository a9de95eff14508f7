package pymemlab.contracts.heap;

import java.util.Optional;

/**
 * One call of a random program. Places count modulo the live blocks, so every part of a program is
 * legal. A NULL is taken as an answer: whether it was right, other tests ask.
 */
public sealed interface HeapCall {

    void on(WatchedHeap heap);

    record Malloc(long size) implements HeapCall {
        @Override
        public void on(WatchedHeap heap) {
            heap.tryMalloc(size);
        }
    }

    record Calloc(long count, long size) implements HeapCall {
        @Override
        public void on(WatchedHeap heap) {
            heap.tryCalloc(count, size);
        }
    }

    record Realloc(int place, long size) implements HeapCall {
        @Override
        public void on(WatchedHeap heap) {
            at(heap, place).ifPresent(block -> heap.tryRealloc(block, size));
        }
    }

    record Free(int place) implements HeapCall {
        @Override
        public void on(WatchedHeap heap) {
            at(heap, place).ifPresent(heap::free);
        }
    }

    private static Optional<Block> at(WatchedHeap heap, int place) {
        int count = heap.live().all().size();
        return count == 0 ? Optional.empty() : Optional.of(heap.live().all().get(place % count));
    }
}
