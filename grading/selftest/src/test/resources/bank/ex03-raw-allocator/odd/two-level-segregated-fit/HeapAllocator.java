package pymemlab.raw;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.machine.OperatingSystem;
import pymemlab.spec.raw.InvalidFree;
import pymemlab.spec.raw.RawAllocator;

/** Two-level segregated fit: every list of free blocks is found with two bit scans. */
public final class HeapAllocator implements RawAllocator {

    private static final long MIN_GROWTH = 1024;

    private final Memory memory;
    private final OperatingSystem os;
    private final Blocks blocks;
    private final Levels levels;

    private long first;
    private long end;

    public HeapAllocator(Memory memory, OperatingSystem operatingSystem) {
        this.memory = memory;
        this.os = operatingSystem;
        this.blocks = new Blocks(memory);
        this.levels = new Levels(memory, blocks);
    }

    @Override
    public long malloc(long size) {
        if (size < 0 || size > Blocks.LARGEST || !isOpen()) {
            return Memory.NULL;
        }
        long wanted = Blocks.sizeFor(size);
        long block = levels.find(wanted);
        if (block == Memory.NULL) {
            block = grow(wanted);
        } else {
            levels.remove(block, blocks.size(block));
        }
        if (block != Memory.NULL) {
            occupy(block, blocks.size(block), wanted);
        }
        return block;
    }

    @Override
    public long calloc(long count, long size) {
        long bytes = count == 0 || size == 0 ? 1 : productOrHuge(count, size);
        long block = malloc(bytes);
        if (block != Memory.NULL) {
            memory.fill(block, bytes, (byte) 0);
        }
        return block;
    }

    private static long productOrHuge(long count, long size) {
        long most = Blocks.LARGEST;
        boolean huge = count < 0 || size < 0 || count > most || size > most;
        return huge ? Long.MAX_VALUE : count * size;
    }

    @Override
    public long realloc(long address, long size) {
        if (address == Memory.NULL) {
            return malloc(size);
        }
        if (size < 0 || size > Blocks.LARGEST) {
            return Memory.NULL;
        }
        long wanted = Blocks.sizeFor(size);
        long has = blocks.size(address);
        if (wanted > has && !blocks.isUsed(address + has)) {
            long behind = blocks.size(address + has);
            if (has + behind >= wanted) {
                levels.remove(address + has, behind);
                has += behind;
            }
        }
        if (wanted <= has) {
            occupy(address, has, wanted);
            return address;
        }
        return move(address, has - Blocks.HEADER, size);
    }

    private long move(long address, long payload, long size) {
        long target = malloc(size);
        if (target != Memory.NULL) {
            memory.copy(address, target, payload);
            free(address);
        }
        return target;
    }

    @Override
    public void free(long address) {
        if (address == Memory.NULL) {
            return;
        }
        boolean inside = first != Memory.NULL && first <= address && address < end;
        if (!inside || address % ALIGNMENT != 0 || !blocks.isUsed(address)) {
            throw new InvalidFree("no live block at 0x%x".formatted(address));
        }
        release(address, blocks.size(address));
    }

    private void occupy(long block, long has, long wanted) {
        long rest = has - wanted;
        if (rest < Blocks.SMALLEST) {
            blocks.markUsed(block, has);
            return;
        }
        blocks.markUsedBefore(block, wanted);
        blocks.begin(block + wanted);
        release(block + wanted, rest);
    }

    /** Merges with both neighbours, then lists the result; where it begins. */
    private long release(long freed, long size) {
        long start = freed;
        long stop = freed + size;
        if (!blocks.isUsed(stop)) {
            long behind = blocks.size(stop);
            levels.remove(stop, behind);
            stop += behind;
        }
        if (blocks.followsFree(freed)) {
            blocks.markFree(freed, size);
            start = blocks.before(freed);
            levels.remove(start, freed - start);
        }
        blocks.markFree(start, stop - start);
        levels.add(start, stop - start);
        return start;
    }

    private long grow(long wanted) {
        long tail = blocks.followsFree(end) ? end - blocks.before(end) : 0;
        long bytes = Math.max(MIN_GROWTH, wanted - tail);
        if (os.sbrk(bytes) == Memory.NULL) {
            bytes = wanted - tail;
            if (os.sbrk(bytes) == Memory.NULL) {
                return Memory.NULL;
            }
        }
        long added = end;
        end += bytes;
        blocks.begin(end);
        long block = release(added, bytes);
        levels.remove(block, end - block);
        return block;
    }

    private boolean isOpen() {
        if (first != Memory.NULL) {
            return true;
        }
        long start = os.sbrk(Levels.BYTES + ALIGNMENT);
        if (start == Memory.NULL) {
            return false;
        }
        levels.openAt(start);
        first = start + Levels.BYTES + ALIGNMENT;
        end = first;
        blocks.begin(first);
        return true;
    }
}
