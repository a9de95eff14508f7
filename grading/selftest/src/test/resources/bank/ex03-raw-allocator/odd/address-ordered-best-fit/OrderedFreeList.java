package pymemlab.raw;

import pymemlab.spec.machine.Memory;

/** The free blocks from the lowest address to the highest; no two of them touch. */
final class OrderedFreeList {

    private final Memory memory;
    private long head = Memory.NULL;

    OrderedFreeList(Memory memory) {
        this.memory = memory;
    }

    /** The smallest block of at least this size, the lowest among equals. */
    long bestFor(long wanted) {
        long best = Memory.NULL;
        long bestSize = Long.MAX_VALUE;
        for (long block = head; block != Memory.NULL; block = next(block)) {
            long size = Header.size(memory, block);
            if (size == wanted) {
                return block;
            }
            if (size > wanted && size < bestSize) {
                best = block;
                bestSize = size;
            }
        }
        return best;
    }

    /** Cuts bytes off the front of a free block, or takes it off the list. */
    void takeFrom(long block, long wanted) {
        long before = lastBelow(block);
        long rest = Header.size(memory, block) - wanted;
        if (rest == 0) {
            link(before, next(block));
            return;
        }
        long remainder = block + wanted;
        Header.write(memory, remainder, rest, false);
        link(remainder, next(block));
        link(before, remainder);
    }

    void insert(long block, long size) {
        long before = lastBelow(block);
        long behind = before == Memory.NULL ? head : next(before);
        long start = block;
        long total = size;
        if (behind == block + size) {
            total += Header.size(memory, behind);
            behind = next(behind);
        }
        if (before != Memory.NULL && before + Header.size(memory, before) == block) {
            // The header in the middle keeps saying "free": a second free is noticed.
            Header.write(memory, block, size, false);
            start = before;
            total += Header.size(memory, before);
        } else {
            link(before, block);
        }
        Header.write(memory, start, total, false);
        link(start, behind);
    }

    long sizeOfBlockEndingAt(long end) {
        long last = lastBelow(end);
        if (last == Memory.NULL) {
            return 0;
        }
        long size = Header.size(memory, last);
        return last + size == end ? size : 0;
    }

    private long lastBelow(long address) {
        long before = Memory.NULL;
        for (long at = head; at != Memory.NULL && at < address; at = next(at)) {
            before = at;
        }
        return before;
    }

    private long next(long block) {
        return memory.loadLong(block);
    }

    private void link(long block, long next) {
        if (block == Memory.NULL) {
            head = next;
        } else {
            memory.storeLong(block, next);
        }
    }
}
