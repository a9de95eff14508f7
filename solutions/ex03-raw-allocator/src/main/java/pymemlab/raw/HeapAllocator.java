package pymemlab.raw;

import static pymemlab.spec.machine.Memory.NULL;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.machine.OperatingSystem;
import pymemlab.spec.raw.InvalidFree;
import pymemlab.spec.raw.RawAllocator;

/** Serves a request from the quick lists, else from the best free block, else from the top. */
public final class HeapAllocator implements RawAllocator {

    private final Memory memory;
    private final Blocks blocks;
    private final Heap heap;
    private final FreeLists freeLists;
    private final QuickLists quickLists;

    /** An allocator over the heap segment, which nobody else may move. */
    public HeapAllocator(Memory memory, OperatingSystem operatingSystem) {
        this.memory = memory;
        blocks = new Blocks(memory);
        heap = new Heap(memory, operatingSystem, FreeLists.BYTES + QuickLists.BYTES);
        freeLists = new FreeLists(memory, heap.tables());
        quickLists = new QuickLists(memory, heap.tables() + FreeLists.BYTES);
        if (heap.exists()) {
            freeLists.clear();
            quickLists.clear();
        }
    }

    @Override
    public long malloc(long size) {
        if (!heap.mayHold(size)) {
            return NULL;
        }
        long blockSize = Blocks.sizeFor(size);
        long block = quickLists.take(blockSize);
        if (block == NULL) {
            block = fromFreeMemory(blockSize);
        }
        return block == NULL ? fromMoreMemory(blockSize) : block;
    }

    @Override
    public long calloc(long count, long size) {
        long bytes = count * size;
        if (count < 0 || size < 0 || Math.multiplyHigh(count, size) != 0) {
            return NULL;
        }
        long block = malloc(bytes);
        if (block != NULL) {
            memory.fill(block, Blocks.payloadOf(Blocks.sizeFor(bytes)), (byte) 0);
        }
        return block;
    }

    @Override
    public long realloc(long address, long size) {
        if (address == NULL) {
            return malloc(size);
        }
        if (!heap.mayHold(size)) {
            return NULL;
        }
        return resizedInPlace(address, Blocks.sizeFor(size)) ? address : moved(address, size);
    }

    @Override
    public void free(long address) {
        if (address == NULL) {
            return;
        }
        if (!heap.contains(address)) {
            throw invalidFree(address, "lies outside the heap or is no multiple of 16");
        }
        int header = blocks.header(address);
        if (Blocks.isFree(header) || !release(address, header)) {
            throw invalidFree(address, "is free already");
        }
    }

    /** Puts a block among the free ones; false when it is there already. */
    private boolean release(long block, int header) {
        long blockSize = Blocks.size(header);
        if (QuickLists.serve(blockSize)) {
            return quickLists.put(block, blockSize);
        }
        merge(block, header);
        return true;
    }

    /** Joins a block with its free neighbours; at the top it becomes part of the top. */
    private void merge(long block, int header) {
        long start = block;
        long next = block + Blocks.size(header);
        if (Blocks.isPreviousFree(header)) {
            start = blocks.previous(block);
            freeLists.remove(start);
        }
        if (next == heap.top()) {
            heap.lowerTop(start);
            return;
        }
        int nextHeader = blocks.header(next);
        if (Blocks.isFree(nextHeader)) {
            freeLists.remove(next);
            next += Blocks.size(nextHeader);
        } else {
            blocks.markPreviousFree(next, nextHeader);
        }
        addFree(start, next - start);
    }

    private void addFree(long block, long blockSize) {
        blocks.writeFree(block, blockSize);
        freeLists.add(block, blockSize);
    }

    private long fromFreeMemory(long blockSize) {
        long block = freeLists.bestFit(blockSize);
        if (block == NULL) {
            return fromTop(blockSize);
        }
        long found = Blocks.size(blocks.header(block));
        freeLists.remove(block);
        blocks.writeUsed(block, blockSize);
        giveBack(block + blockSize, found - blockSize);
        return block;
    }

    /** Makes a free block of what a free block had too much; its right neighbour is in use. */
    private void giveBack(long rest, long restSize) {
        if (restSize == 0) {
            blocks.markPreviousUsed(rest);
        } else {
            addFree(rest, restSize);
        }
    }

    private long fromTop(long blockSize) {
        if (!heap.raiseTop(blockSize)) {
            return NULL;
        }
        long block = heap.top() - blockSize;
        blocks.writeUsed(block, blockSize);
        return block;
    }

    /** Joins what the quick lists held apart, and asks the system only if that was not enough. */
    private long fromMoreMemory(long blockSize) {
        mergeQuickLists();
        long block = fromFreeMemory(blockSize);
        if (block == NULL && heap.grow(blockSize)) {
            block = fromTop(blockSize);
        }
        return block;
    }

    private void mergeQuickLists() {
        for (long size = Blocks.SMALLEST; QuickLists.serve(size); size += ALIGNMENT) {
            for (long block = quickLists.take(size); block != NULL; block = quickLists.take(size)) {
                merge(block, blocks.header(block));
            }
        }
    }

    private boolean resizedInPlace(long block, long blockSize) {
        int header = blocks.header(block);
        long oldSize = Blocks.size(header);
        if (blockSize <= oldSize) {
            cut(block, header, blockSize);
            return true;
        }
        long next = block + oldSize;
        if (next == heap.top()) {
            return grownIntoTop(block, header, blockSize);
        }
        return grownIntoNext(block, header, blockSize);
    }

    private void cut(long block, int header, long blockSize) {
        long rest = Blocks.size(header) - blockSize;
        if (rest > 0) {
            blocks.resize(block, header, blockSize);
            blocks.writeUsed(block + blockSize, rest);
            merge(block + blockSize, blocks.header(block + blockSize));
        }
    }

    private boolean grownIntoTop(long block, int header, long blockSize) {
        long more = blockSize - Blocks.size(header);
        if (!heap.raiseTop(more) && !(heap.grow(more) && heap.raiseTop(more))) {
            return false;
        }
        blocks.resize(block, header, blockSize);
        return true;
    }

    private boolean grownIntoNext(long block, int header, long blockSize) {
        long next = block + Blocks.size(header);
        int nextHeader = blocks.header(next);
        long both = Blocks.size(header) + Blocks.size(nextHeader);
        if (!Blocks.isFree(nextHeader) || both < blockSize) {
            return false;
        }
        freeLists.remove(next);
        blocks.resize(block, header, blockSize);
        giveBack(block + blockSize, both - blockSize);
        return true;
    }

    private long moved(long address, long size) {
        long block = malloc(size);
        if (block == NULL) {
            // Nothing is held apart any more, so the neighbour may have become free or larger.
            return resizedInPlace(address, Blocks.sizeFor(size)) ? address : NULL;
        }
        int header = blocks.header(address);
        memory.copy(address, block, Math.min(size, Blocks.payloadOf(Blocks.size(header))));
        release(address, header);
        return block;
    }

    private static InvalidFree invalidFree(long address, String butIs) {
        return new InvalidFree(
                "free(0x%x) needs the address of a live block, but 0x%x %s"
                        .formatted(address, address, butIs));
    }
}
