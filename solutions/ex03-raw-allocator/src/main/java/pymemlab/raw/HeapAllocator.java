package pymemlab.raw;

import static pymemlab.spec.machine.Memory.NULL;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.machine.OperatingSystem;
import pymemlab.spec.raw.InvalidFree;
import pymemlab.spec.raw.RawAllocator;

/**
 * Serves a request with a block of the same size that was freed a moment ago, else from the free
 * space, else from the system.
 *
 * <p>All that changes lies in simulated memory; the objects are fixed once the heap has its tables.
 */
public final class HeapAllocator implements RawAllocator {

    private final Memory memory;
    private final Blocks blocks;
    private final Heap heap;
    private final FreeSpace freeSpace;
    private final QuickLists quickLists;

    /** An allocator over the heap segment, which nobody else may move. */
    public HeapAllocator(Memory memory, OperatingSystem operatingSystem) {
        this.memory = memory;
        blocks = new Blocks(memory);
        heap = new Heap(memory, operatingSystem, FreeLists.BYTES + QuickLists.BYTES);
        freeSpace = new FreeSpace(blocks, heap, new FreeLists(memory, blocks, heap.tables()));
        quickLists = new QuickLists(memory, blocks, heap.tables() + FreeLists.BYTES);
    }

    @Override
    public long malloc(long size) {
        if (!heap.mayHold(size)) {
            return NULL;
        }
        long blockSize = Blocks.sizeFor(size);
        long block = QuickLists.serve(blockSize) ? quickLists.take(blockSize) : NULL;
        return block == NULL ? fromFreeSpace(blockSize) : block;
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
        return freeSpace.resize(address, Blocks.sizeFor(size)) ? address : move(address, size);
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

    /** Puts a block where it is found again; false when it was put there a moment ago. */
    private boolean release(long block, int header) {
        long blockSize = Blocks.size(header);
        if (QuickLists.serve(blockSize)) {
            return quickLists.put(block, blockSize);
        }
        freeSpace.give(block, header);
        return true;
    }

    private long fromFreeSpace(long blockSize) {
        long block = freeSpace.take(blockSize);
        if (block == NULL) {
            joinQuickBlocks();
            block = freeSpace.takeOrGrow(blockSize);
        }
        if (block != NULL && SizeClass.isExact(blockSize)) {
            quickLists.putRun(block, blockSize);
        }
        return block;
    }

    /** Gives the free space what the quick lists hold apart from it. */
    private void joinQuickBlocks() {
        for (int list = 0; list < QuickLists.LISTS; list++) {
            long block = quickLists.takeAll(list);
            while (block != NULL) {
                long next = quickLists.next(block);
                freeSpace.give(block, blocks.header(block));
                block = next;
            }
        }
    }

    private long move(long address, long size) {
        long block = malloc(size);
        if (block == NULL) {
            // malloc joined all that is free, so there may be more room beside the block now.
            return freeSpace.resize(address, Blocks.sizeFor(size)) ? address : NULL;
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
