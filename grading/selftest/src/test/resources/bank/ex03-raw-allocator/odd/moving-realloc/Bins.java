package pymemlab.raw;

import pymemlab.spec.machine.Memory;

/**
 * A ring of free chunks for each power of two. The rings' own nodes, which are no chunks, are the
 * first bytes of the heap, so that no link is ever NULL.
 */
final class Bins {

    private static final int COUNT = 28;
    private static final long NODE = 16;
    private static final int SMALLEST_SHIFT = 5;

    static final long BYTES = COUNT * NODE;

    private static final long NEXT = 8; // As in a chunk, whose header comes first.
    private static final long PREVIOUS = 16;

    private final Memory memory;
    private final Chunks chunks;
    private long nodes;

    Bins(Memory memory, Chunks chunks) {
        this.memory = memory;
        this.chunks = chunks;
    }

    void openAt(long start) {
        nodes = start - NEXT;
        for (int bin = 0; bin < COUNT; bin++) {
            join(node(bin), node(bin));
        }
    }

    long find(long need) {
        for (int bin = binFor(need); bin < COUNT; bin++) {
            long ring = node(bin);
            for (long chunk = next(ring); chunk != ring; chunk = next(chunk)) {
                if (chunks.size(chunk) >= need) {
                    return chunk;
                }
            }
        }
        return Memory.NULL;
    }

    void add(long chunk, long size) {
        long ring = node(binFor(size));
        join(chunk, next(ring));
        join(ring, chunk);
    }

    void remove(long chunk) {
        join(memory.loadLong(chunk + PREVIOUS), next(chunk));
    }

    private long next(long chunk) {
        return memory.loadLong(chunk + NEXT);
    }

    private void join(long left, long right) {
        memory.storeLong(left + NEXT, right);
        memory.storeLong(right + PREVIOUS, left);
    }

    private long node(int bin) {
        return nodes + bin * NODE;
    }

    private static int binFor(long size) {
        return Math.min(COUNT - 1, 63 - SMALLEST_SHIFT - Long.numberOfLeadingZeros(size));
    }
}
