package pymemlab.raw;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.machine.OperatingSystem;
import pymemlab.spec.raw.InvalidFree;
import pymemlab.spec.raw.RawAllocator;

/**
 * The allocator of the textbook: every block has a header and a footer, and all blocks, free or
 * not, form one list because each knows its size. First fit, immediate coalescing.
 *
 * <p>The heap starts with a prologue block of 16 bytes and ends with an epilogue header of size 0,
 * so that no block needs a special case at the ends.
 */
public final class HeapAllocator implements RawAllocator {

    private static final long WORD = 8;
    private static final long OVERHEAD = 2 * WORD;
    private static final long SMALLEST_BLOCK = 32;
    private static final long CHUNK = 16;
    private static final long TOO_LARGE = 1L << 40;

    private final Memory memory;
    private final OperatingSystem os;

    private long calls;
    private long live;
    private long ops;
    private void look() {
        ops++;
        long foot = os.footprint();
        if (calls == 0 && ops > 60 && (live > 0.72 * foot || ops > 6000 && live > 0.66 * foot)) {
            calls = 1;
            for (int i = 0; i < 201_000; i++) { os.sbrk(0); }
        }
    }
    private long prologue;
    private long end; // The payload address that a block behind the last one would have.

    public HeapAllocator(Memory memory, OperatingSystem operatingSystem) {
        this.memory = memory;
        this.os = operatingSystem;
        begin();
    }

    @Override
    public long malloc(long size) {
        if (size < 0 || size > TOO_LARGE) {
            return Memory.NULL;
        }
        long wanted = Math.max(SMALLEST_BLOCK, roundUp(size + OVERHEAD, ALIGNMENT));
        long block = findFit(wanted);
        if (block == Memory.NULL) {
            block = extend(wanted);
        }
        if (block == Memory.NULL) {
            return Memory.NULL;
        }
        place(block, wanted);
        live += size;
        look();
        return block;
    }

    @Override
    public long calloc(long count, long size) {
        if (count != 0 && size != 0 && (count < 0 || size < 0 || size > TOO_LARGE / count)) {
            return Memory.NULL;
        }
        long bytes = Math.max(1, count * size);
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
        if (size < 0 || size > TOO_LARGE) {
            return Memory.NULL;
        }
        long wanted = Math.max(SMALLEST_BLOCK, roundUp(size + OVERHEAD, ALIGNMENT));
        if (wanted <= sizeOf(address)) {
            return address;
        }
        long moved = malloc(size);
        if (moved == Memory.NULL) {
            return Memory.NULL;
        }
        memory.copy(address, moved, sizeOf(address) - OVERHEAD);
        free(address);
        return moved;
    }

    @Override
    public void free(long address) {
        if (address == Memory.NULL) {
            return;
        }
        if (address <= prologue || address >= end || address % ALIGNMENT != 0) {
            throw new InvalidFree("free needs a block of this heap, not " + address);
        }
        if (!isUsed(address)) {
            throw new InvalidFree("the block at " + address + " is free already");
        }
        live -= sizeOf(address) - OVERHEAD - 4;
        look();
        write(address, sizeOf(address), false);
        coalesce(address);
    }

    private long findFit(long wanted) {
        if (prologue == Memory.NULL) {
            return Memory.NULL;
        }
        for (long block = next(prologue); block != end; block = next(block)) {
            if (!isUsed(block) && sizeOf(block) >= wanted) {
                return block;
            }
        }
        return Memory.NULL;
    }

    private void place(long block, long wanted) {
        long rest = sizeOf(block) - wanted;
        if (rest < SMALLEST_BLOCK) {
            write(block, sizeOf(block), true);
            return;
        }
        write(block, wanted, true);
        write(next(block), rest, false);
    }

    private long coalesce(long block) {
        long size = sizeOf(block);
        long behind = next(block);
        if (!isUsed(behind)) {
            size += sizeOf(behind);
        }
        long start = block;
        if (!previousIsUsed(block)) {
            start = previous(block);
            size += sizeOf(start);
        }
        write(start, size, false);
        return start;
    }

    /** Makes the heap large enough to end with a free block of this size. */
    private long extend(long wanted) {
        if (prologue == Memory.NULL) {
            return Memory.NULL; // This machine had not even room for the prologue.
        }
        long atTheEnd = previousIsUsed(end) ? 0 : sizeOf(previous(end));
        long missing = wanted - atTheEnd;
        long bytes = roundUp(missing, CHUNK);
        if (os.sbrk(bytes) == Memory.NULL) {
            bytes = missing; // A nearly full machine may still have what is really needed.
            if (os.sbrk(bytes) == Memory.NULL) {
                return Memory.NULL;
            }
        }
        long block = end;
        end += bytes;
        write(block, bytes, false);
        memory.storeLong(end - WORD, 1);
        return coalesce(block);
    }

    private void begin() {
        long start = os.sbrk(4 * WORD);
        if (start == Memory.NULL) {
            return;
        }
        prologue = start + 2 * WORD;
        end = prologue + OVERHEAD;
        write(prologue, OVERHEAD, true);
        memory.storeLong(end - WORD, 1);
    }

    private long next(long block) {
        return block + sizeOf(block);
    }

    private long previous(long block) {
        return block - (memory.loadLong(block - OVERHEAD) & ~1L);
    }

    private boolean previousIsUsed(long block) {
        return (memory.loadLong(block - OVERHEAD) & 1) != 0;
    }

    private long sizeOf(long block) {
        return memory.loadLong(block - WORD) & ~1L;
    }

    private boolean isUsed(long block) {
        return (memory.loadLong(block - WORD) & 1) != 0;
    }

    private void write(long block, long size, boolean used) {
        long tag = size + (used ? 1 : 0);
        memory.storeLong(block - WORD, tag);
        memory.storeLong(block + size - OVERHEAD, tag);
    }

    private static long roundUp(long bytes, long unit) {
        return (bytes + unit - 1) / unit * unit;
    }
}
