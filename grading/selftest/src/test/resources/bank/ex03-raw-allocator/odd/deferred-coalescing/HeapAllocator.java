package pymemlab.raw;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.machine.OperatingSystem;
import pymemlab.spec.raw.InvalidFree;
import pymemlab.spec.raw.RawAllocator;

/**
 * Puts a freed block on the list of its size as it is. Only when a request finds no block does one
 * walk through the heap merge what is free and next to each other; only then may the heap grow.
 */
public final class HeapAllocator implements RawAllocator {

    static final long HEADER = 8;

    private static final long USED = 1;
    private static final long GROWTH = 16384;

    private final Memory memory;
    private final OperatingSystem os;
    private final QuickLists lists;

    private long first;
    private long end;
    private boolean freedSinceTheWalk;

    public HeapAllocator(Memory memory, OperatingSystem operatingSystem) {
        this.memory = memory;
        this.os = operatingSystem;
        this.lists = new QuickLists(memory);
    }

    @Override
    public long malloc(long size) {
        if (size < 0 || size > Integer.MAX_VALUE || !isOpen()) {
            return Memory.NULL;
        }
        long wanted = blockFor(size);
        long block = lists.take(wanted);
        if (block == Memory.NULL && freedSinceTheWalk) {
            mergeAll();
            block = lists.take(wanted);
        }
        if (block == Memory.NULL && grow(wanted)) {
            block = lists.take(wanted);
        }
        if (block != Memory.NULL) {
            cut(block, size(block), wanted);
        }
        return block;
    }

    @Override
    public long calloc(long count, long size) {
        if (count == 0 || size == 0) {
            return calloc(1, 1);
        }
        if (count < 0 || size < 0 || count > Long.MAX_VALUE / size) {
            return Memory.NULL;
        }
        long block = malloc(count * size);
        if (block != Memory.NULL) {
            for (long at = block; at < block + count * size; at += 8) {
                memory.storeLong(at, 0); // A block's end is a multiple of 8 away.
            }
        }
        return block;
    }

    @Override
    public long realloc(long address, long size) {
        if (address == Memory.NULL) {
            return malloc(size);
        }
        if (size < 0 || size > Integer.MAX_VALUE) {
            return Memory.NULL;
        }
        long has = size(address);
        long wanted = blockFor(size);
        if (wanted <= has) {
            cut(address, has, wanted);
            return address;
        }
        long moved = malloc(size);
        if (moved != Memory.NULL) {
            memory.copy(address, moved, has - HEADER);
            free(address);
        }
        return moved;
    }

    @Override
    public void free(long address) {
        if (address == Memory.NULL) {
            return;
        }
        if (address < first || address >= end || address % ALIGNMENT != 0 || first == Memory.NULL) {
            throw new InvalidFree("free(%d): not in the heap".formatted(address));
        }
        if ((memory.loadLong(address - HEADER) & USED) == 0) {
            throw new InvalidFree("free(%d): this is free".formatted(address));
        }
        release(address, size(address));
    }

    private void cut(long block, long has, long wanted) {
        memory.storeLong(block - HEADER, wanted | USED);
        if (has > wanted) {
            release(block + wanted, has - wanted);
        }
    }

    private void release(long block, long size) {
        memory.storeLong(block - HEADER, size);
        lists.push(block, size);
        freedSinceTheWalk = true;
    }

    /** Builds all lists anew, each run of free blocks being one block. */
    private void mergeAll() {
        lists.clear();
        long block = first;
        while (block != end) {
            long size = size(block);
            if (isFree(block)) {
                size = runFrom(block) - block;
                memory.storeLong(block - HEADER, size);
                lists.push(block, size);
            }
            block += size;
        }
        freedSinceTheWalk = false;
    }

    private long runFrom(long free) {
        long block = free;
        while (block != end && isFree(block)) {
            block += size(block);
        }
        return block;
    }

    private boolean grow(long wanted) {
        long tail = freeTail();
        long missing = wanted - tail;
        long bytes = Math.max(missing, GROWTH);
        if (os.sbrk(bytes) == Memory.NULL) {
            bytes = missing;
            if (os.sbrk(bytes) == Memory.NULL) {
                return false;
            }
        }
        long block = end;
        end += bytes;
        release(block, bytes);
        if (tail > 0) {
            mergeAll();
        }
        return true;
    }

    /** Finding the last block takes a walk; growth is rare enough. */
    private long freeTail() {
        long block = first;
        long last = first;
        while (block != end) {
            last = block;
            block += size(block);
        }
        return last != end && isFree(last) ? size(last) : 0;
    }

    private boolean isOpen() {
        if (first == Memory.NULL) {
            long start = os.sbrk(QuickLists.BYTES + ALIGNMENT);
            if (start == Memory.NULL) {
                return false;
            }
            first = start + QuickLists.BYTES + ALIGNMENT;
            end = first;
            lists.openAt(start);
        }
        return true;
    }

    private boolean isFree(long block) {
        return (memory.loadLong(block - HEADER) & USED) == 0;
    }

    private long size(long block) {
        return memory.loadLong(block - HEADER) & -16;
    }

    private static long blockFor(long size) {
        return Math.max(16, (size + HEADER + 15) & -16);
    }
}
