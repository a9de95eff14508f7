package pymemlab.raw;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.machine.OperatingSystem;
import pymemlab.spec.raw.InvalidFree;
import pymemlab.spec.raw.RawAllocator;

/** An explicit free list: first fit, last freed first, boundary tags on both sides of a block. */
public final class HeapAllocator implements RawAllocator {

    private final Memory memory;
    private final Arena arena;
    private final FreeList free;

    public HeapAllocator(Memory memory, OperatingSystem operatingSystem) {
        this.memory = memory;
        this.arena = new Arena(memory, operatingSystem);
        this.free = new FreeList(memory);
        free.tags = arena.tags;
    }

    @Override
    public long malloc(long size) {
        if (size < 0 || size > Integer.MAX_VALUE) {
            return Memory.NULL;
        }
        long wanted = blockSizeFor(size);
        long block = free.firstOfAtLeast(wanted, arena);
        if (block == Memory.NULL) {
            block = grow(wanted);
        }
        if (block == Memory.NULL) {
            return Memory.NULL;
        }
        free.remove(block);
        arena.tag(block, arena.size(block), true);
        trim(block, wanted);
        return block;
    }

    @Override
    public long calloc(long count, long size) {
        long bytes;
        try {
            bytes = count == 0 || size == 0 ? 1 : Math.multiplyExact(count, size);
        } catch (ArithmeticException overflow) {
            return Memory.NULL;
        }
        if (count < 0 && size != 0) {
            return Memory.NULL; // Two negative factors have a positive product.
        }
        long block = malloc(bytes);
        if (block != Memory.NULL) {
            memory.fill(block, bytes, (byte) 0);
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
        long wanted = blockSizeFor(size);
        takeWhatIsBehind(address, wanted);
        if (arena.size(address) >= wanted) {
            trim(address, wanted);
            return address;
        }
        long moved = malloc(size);
        if (moved == Memory.NULL) {
            return Memory.NULL;
        }
        memory.copy(address, moved, arena.size(address) - Arena.OVERHEAD);
        release(address);
        return moved;
    }

    @Override
    public void free(long address) {
        if (address == Memory.NULL) {
            return;
        }
        if (!arena.holds(address) || address % ALIGNMENT != 0 || !arena.isUsed(address)) {
            throw new InvalidFree(
                    "free(0x%x) needs a live block, but there is none".formatted(address));
        }
        release(address);
    }

    /** Merges with the free neighbours, and makes the result the list's first block. */
    private long release(long block) {
        long size = arena.size(block);
        long behind = block + size;
        if (!arena.isUsed(behind)) {
            free.remove(behind);
            size += arena.size(behind);
        }
        long start = block;
        if (!arena.isUsedBefore(block)) {
            start = arena.before(block);
            free.remove(start);
            size += arena.size(start);
        }
        arena.tag(start, size, false);
        free.push(start);
        return start;
    }

    private long grow(long wanted) {
        long block = arena.grow(wanted);
        return block == Memory.NULL ? Memory.NULL : release(block);
    }

    private void takeWhatIsBehind(long block, long wanted) {
        long size = arena.size(block);
        long behind = block + size;
        if (size >= wanted || arena.isUsed(behind) || size + arena.size(behind) < wanted) {
            return;
        }
        free.remove(behind);
        arena.tag(block, size + arena.size(behind), true);
    }

    /** Gives the end of a used block back if it could be a block itself. */
    private void trim(long block, long wanted) {
        long rest = arena.size(block) - wanted;
        if (rest >= Arena.SMALLEST) {
            arena.tag(block, wanted, true);
            arena.tag(block + wanted, rest, true);
            release(block + wanted);
        }
    }

    private static long blockSizeFor(long size) {
        return Math.max(Arena.SMALLEST, (size + Arena.OVERHEAD + 15) / 16 * 16);
    }
}
