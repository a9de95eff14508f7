package pymemlab.raw;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.machine.OperatingSystem;
import pymemlab.spec.raw.InvalidFree;
import pymemlab.spec.raw.RawAllocator;

/**
 * Next fit: one list of all blocks, and a rover that remembers where the last search ended. Used
 * blocks have no footer; bit 1 of a header says whether the block before it is used.
 */
public final class HeapAllocator implements RawAllocator {

    private static final long GROWTH = 8192;

    private final Tags tags;
    private final OperatingSystem os;
    private final Memory memory;

    private long first; // Headers, not payloads, name the blocks here.
    private long end;
    private long rover;

    public HeapAllocator(Memory memory, OperatingSystem operatingSystem) {
        this.memory = memory;
        this.os = operatingSystem;
        this.tags = new Tags(memory);
    }

    @Override
    public long malloc(long size) {
        if (Tags.isTooLarge(size) || !isOpen()) {
            return Memory.NULL;
        }
        long wanted = Tags.blockFor(size);
        long block = search(wanted);
        if (block == end) {
            block = grow(wanted);
        }
        if (block == Memory.NULL) {
            return Memory.NULL;
        }
        use(block, wanted);
        rover = block;
        return Tags.payload(block);
    }

    @Override
    public long calloc(long count, long size) {
        if (count == 0 || size == 0) {
            return zeroed(1);
        }
        boolean fits = count > 0 && size > 0 && count <= Tags.LARGEST / size;
        return fits ? zeroed(count * size) : Memory.NULL;
    }

    private long zeroed(long bytes) {
        long address = malloc(bytes);
        if (address != Memory.NULL) {
            memory.fill(address, bytes, (byte) 0);
        }
        return address;
    }

    @Override
    public long realloc(long address, long size) {
        if (address == Memory.NULL) {
            return malloc(size);
        }
        if (Tags.isTooLarge(size)) {
            return Memory.NULL;
        }
        long block = Tags.block(address);
        long wanted = Tags.blockFor(size);
        if (absorbUntil(block, wanted)) {
            use(block, wanted);
            return address;
        }
        long moved = malloc(size);
        if (moved != Memory.NULL) {
            memory.copy(address, moved, tags.size(block) - Tags.HEADER);
            free(address);
        }
        return moved;
    }

    @Override
    public void free(long address) {
        if (address == Memory.NULL) {
            return;
        }
        long block = Tags.block(address);
        if (address % ALIGNMENT != 0 || block < first || block >= end || first == Memory.NULL) {
            throw new InvalidFree(
                    "free(0x%x) needs an address that malloc gave".formatted(address));
        }
        if (!tags.isUsed(block)) {
            throw new InvalidFree("free(0x%x) for the second time".formatted(address));
        }
        release(block, tags.size(block));
    }

    /** Looks from the rover to the end, then from the start to the rover. */
    private long search(long wanted) {
        long found = search(rover, end, wanted);
        if (found != end) {
            return found;
        }
        found = search(first, rover, wanted);
        return found == rover ? end : found;
    }

    private long search(long from, long to, long wanted) {
        long block = from;
        while (block != to && !(tags.size(block) >= wanted && !tags.isUsed(block))) {
            block += tags.size(block);
        }
        return block;
    }

    private boolean absorbUntil(long block, long wanted) {
        long size = tags.size(block);
        if (size >= wanted) {
            return true;
        }
        long behind = block + size;
        if (tags.isUsed(behind) || size + tags.size(behind) < wanted) {
            return false;
        }
        size += tags.size(behind);
        moveRover(behind, size, block);
        tags.writeUsed(block, size);
        return true;
    }

    /** Cuts a used block of the wanted size off the front; the rest becomes free. */
    private void use(long block, long wanted) {
        long rest = tags.size(block) - wanted;
        if (rest < Tags.SMALLEST) {
            tags.writeUsed(block, tags.size(block));
            return;
        }
        tags.writeUsed(block, wanted);
        release(block + wanted, rest);
    }

    private void release(long block, long bytes) {
        long start = block;
        long size = bytes;
        if (!tags.isUsed(block + size)) {
            size += tags.size(block + size);
        }
        if (!tags.isPreviousUsed(block)) {
            start = tags.previous(block);
            size += tags.size(start);
        }
        moveRover(start, size, start);
        tags.writeFree(start, size);
    }

    /** The rover must never be left inside a block that has grown over it. */
    private void moveRover(long from, long size, long to) {
        if (rover >= from && rover < from + size) {
            rover = to;
        }
    }

    private long grow(long wanted) {
        long tail = tags.isPreviousUsed(end) ? 0 : tags.size(tags.previous(end));
        long bytes = Math.max(wanted - tail, GROWTH);
        if (os.sbrk(bytes) == Memory.NULL) {
            bytes = wanted - tail;
            if (os.sbrk(bytes) == Memory.NULL) {
                return Memory.NULL;
            }
        }
        long block = end;
        end += bytes;
        tags.writeEnd(end);
        release(block, bytes);
        return tags.previous(end);
    }

    private boolean isOpen() {
        if (first != Memory.NULL) {
            return true;
        }
        long start = os.sbrk(ALIGNMENT);
        if (start == Memory.NULL) {
            return false;
        }
        first = start + Tags.HEADER;
        end = first;
        rover = first;
        tags.writeFirst(first);
        return true;
    }
}
