package pymemlab.raw;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.machine.OperatingSystem;
import pymemlab.spec.raw.InvalidFree;
import pymemlab.spec.raw.RawAllocator;

/**
 * Gives memory back: when the free block at the heap's end has become large, the break moves down.
 * The free list is sorted by size, so that its first fit is the best fit.
 */
public final class HeapAllocator implements RawAllocator {

    private static final long GROWTH = 4096;
    private static final long SPARE = 8192; // Kept at the end, so that the break does not flutter.
    private static final long WORTH_IT = 32768;
    private static final long MOST = Long.MAX_VALUE / 2;

    private final Memory memory;
    private final OperatingSystem os;
    private final SizeOrderedList list;

    private long bottom;
    private long end;

    public HeapAllocator(Memory memory, OperatingSystem operatingSystem) {
        this.memory = memory;
        this.os = operatingSystem;
        this.list = new SizeOrderedList(memory);
    }

    @Override
    public long malloc(long size) {
        if (size < 0 || size > MOST) {
            return Memory.NULL;
        }
        long wanted = Tag.blockSizeFor(size);
        long block = list.firstOfAtLeast(wanted);
        if (block == Memory.NULL) {
            block = grow(wanted);
        }
        if (block == Memory.NULL) {
            return Memory.NULL;
        }
        list.remove(block);
        Tag.write(memory, block, Tag.size(memory, block), true);
        cut(block, wanted);
        return block;
    }

    @Override
    public long calloc(long count, long size) {
        if (count == 0 || size == 0) {
            return calloc(1, 1);
        }
        if (count < 0 || size < 0 || count > MOST / size) {
            return Memory.NULL;
        }
        long block = malloc(count * size);
        if (block != Memory.NULL) {
            memory.fill(block, count * size, (byte) 0);
        }
        return block;
    }

    @Override
    public long realloc(long address, long size) {
        if (address == Memory.NULL) {
            return malloc(size);
        }
        if (size < 0 || size > MOST) {
            return Memory.NULL;
        }
        long wanted = Tag.blockSizeFor(size);
        long has = Tag.size(memory, address);
        if (wanted <= has) {
            cut(address, wanted);
            return address;
        }
        long moved = malloc(size);
        if (moved != Memory.NULL) {
            memory.copy(address, moved, has - Tag.BOTH);
            free(address);
        }
        return moved;
    }

    @Override
    public void free(long address) {
        if (address == Memory.NULL) {
            return;
        }
        // Below the end, which may have come down since the block was handed out.
        boolean inTheHeap = bottom != Memory.NULL && address >= bottom && address < end;
        if (!inTheHeap || address % ALIGNMENT != 0 || !Tag.isUsed(memory, address)) {
            throw new InvalidFree(
                    String.format("free(0x%x) needs a live block of this heap", address));
        }
        release(address);
        shrink();
    }

    private void release(long freed) {
        long block = freed;
        long size = Tag.size(memory, freed);
        long behind = freed + size;
        if (behind < end && !Tag.isUsed(memory, behind)) {
            list.remove(behind);
            size += Tag.size(memory, behind);
        }
        if (block > bottom && !Tag.isUsedBefore(memory, block)) {
            block -= Tag.sizeBefore(memory, freed);
            list.remove(block);
            size += Tag.size(memory, block);
        }
        Tag.write(memory, block, size, false);
        list.insert(block, size);
    }

    private void cut(long block, long wanted) {
        long rest = Tag.size(memory, block) - wanted;
        if (rest >= Tag.SMALLEST) {
            Tag.write(memory, block, wanted, true);
            Tag.write(memory, block + wanted, rest, true);
            release(block + wanted);
        }
    }

    /** A free block of at least this size at the end of the heap. */
    private long grow(long wanted) {
        long margin = bottom == Memory.NULL ? Tag.BOTH : 0;
        long tail = sizeOfFreeTail();
        long bytes = Math.max(GROWTH, wanted - tail);
        long old = os.sbrk(bytes + margin);
        if (old == Memory.NULL) {
            bytes = wanted - tail;
            old = os.sbrk(bytes + margin);
        }
        if (old == Memory.NULL) {
            return Memory.NULL;
        }
        if (margin != 0) {
            bottom = old + margin;
            end = bottom;
        }
        long block = end;
        end += bytes;
        Tag.write(memory, block, bytes, true);
        release(block);
        return end - sizeOfFreeTail();
    }

    private void shrink() {
        long tail = sizeOfFreeTail();
        if (tail < WORTH_IT || os.sbrk(SPARE - tail) == Memory.NULL) {
            return;
        }
        long block = end - tail;
        list.remove(block);
        end = block + SPARE;
        Tag.write(memory, block, SPARE, false);
        list.insert(block, SPARE);
    }

    private long sizeOfFreeTail() {
        boolean isFree = end > bottom && !Tag.isUsedBefore(memory, end);
        return isFree ? Tag.sizeBefore(memory, end) : 0;
    }
}
