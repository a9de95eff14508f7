package pymemlab.raw;

import static pymemlab.spec.machine.Memory.NULL;

/**
 * All bytes that no live block has: the free blocks, of which no two are neighbours, and the top.
 */
final class FreeSpace {

    private final Blocks blocks;
    private final Heap heap;
    private final FreeLists lists;

    FreeSpace(Blocks blocks, Heap heap, FreeLists lists) {
        this.blocks = blocks;
        this.heap = heap;
        this.lists = lists;
    }

    /** Takes a block of {@code size} bytes, or of its whole portion; NULL when nothing fits. */
    long take(long size) {
        long block = lists.find(size);
        if (block == NULL) {
            return takeFromTop(size);
        }
        long found = Blocks.size(blocks.header(block));
        long portion = Portion.of(size, found);
        lists.remove(block);
        blocks.writeUsed(block, portion);
        leaveFree(block + portion, found - portion);
        return block;
    }

    /** Takes a block of {@code size} bytes and asks the system for what is missing. */
    long takeOrGrow(long size) {
        long block = take(size);
        if (block == NULL && heap.grow(Portion.of(size, Long.MAX_VALUE), size)) {
            block = takeFromTop(size);
        }
        return block;
    }

    /** Takes a used block back and joins it with the free ones beside it. */
    void give(long block, int header) {
        long start = block;
        long end = block + Blocks.size(header);
        if (Blocks.isPreviousFree(header)) {
            start = blocks.previous(block);
            lists.remove(start);
        }
        if (end == heap.top()) {
            heap.moveTop(start);
            return;
        }
        int nextHeader = blocks.header(end);
        if (Blocks.isFree(nextHeader)) {
            lists.remove(end);
            end += Blocks.size(nextHeader);
        } else {
            blocks.markPreviousFree(end, nextHeader);
        }
        add(start, end - start);
    }

    /** Gives a used block another size where it stands; false when there is no room. */
    boolean resize(long block, long size) {
        int header = blocks.header(block);
        long oldSize = Blocks.size(header);
        if (size <= oldSize) {
            shrink(block, header, Portion.ofOne(size, oldSize));
            return true;
        }
        return block + oldSize == heap.top()
                ? growIntoTop(block, header, size)
                : growIntoNext(block, header, size);
    }

    private long takeFromTop(long size) {
        long room = heap.room();
        if (room < size) {
            return NULL;
        }
        long block = heap.top();
        long portion = Portion.of(size, room);
        heap.moveTop(block + portion);
        blocks.writeUsed(block, portion);
        return block;
    }

    private void shrink(long block, int header, long size) {
        long rest = Blocks.size(header) - size;
        if (rest > 0) {
            blocks.writeSize(block, header, size);
            blocks.writeUsed(block + size, rest);
            give(block + size, blocks.header(block + size));
        }
    }

    private boolean growIntoTop(long block, int header, long size) {
        long missing = size - Blocks.size(header);
        if (heap.room() < missing && !heap.grow(missing, missing)) {
            return false;
        }
        blocks.writeSize(block, header, size);
        heap.moveTop(block + size);
        return true;
    }

    private boolean growIntoNext(long block, int header, long size) {
        long next = block + Blocks.size(header);
        int nextHeader = blocks.header(next);
        long both = Blocks.size(header) + Blocks.size(nextHeader);
        if (!Blocks.isFree(nextHeader) || both < size) {
            return false;
        }
        lists.remove(next);
        blocks.writeSize(block, header, size);
        leaveFree(block + size, both - size);
        return true;
    }

    /** Keeps the rest of a free block that was taken; what follows it is in use. */
    private void leaveFree(long rest, long size) {
        if (size == 0) {
            blocks.markPreviousUsed(rest);
        } else {
            add(rest, size);
        }
    }

    private void add(long block, long size) {
        blocks.writeFree(block, size);
        lists.add(block, size);
    }
}
