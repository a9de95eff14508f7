package pymemlab.raw;

import java.util.OptionalLong;
import pymemlab.spec.machine.Memory;
import pymemlab.spec.machine.OperatingSystem;
import pymemlab.spec.raw.InvalidFree;
import pymemlab.spec.raw.RawAllocator;

/**
 * Best fit over one free list in order of address, as in Kernighan and Ritchie: neighbours are
 * found on the list, so a block needs a header only and no footer.
 */
public final class HeapAllocator implements RawAllocator {

    private final Memory memory;
    private final OrderedFreeList list;
    private final Grower grower;

    public HeapAllocator(Memory memory, OperatingSystem operatingSystem) {
        this.memory = memory;
        this.list = new OrderedFreeList(memory);
        this.grower = new Grower(operatingSystem);
    }

    @Override
    public long malloc(long size) {
        return take(size).orElse(Memory.NULL);
    }

    @Override
    public long calloc(long count, long size) {
        boolean none = count == 0 || size == 0;
        if (!none && Long.compareUnsigned(size, Long.divideUnsigned(-1L, count)) > 0) {
            return Memory.NULL;
        }
        long bytes = none ? 1 : count * size;
        OptionalLong block = take(bytes);
        block.ifPresent(address -> memory.fill(address, bytes, (byte) 0));
        return block.orElse(Memory.NULL);
    }

    @Override
    public long realloc(long address, long size) {
        if (address == Memory.NULL) {
            return malloc(size);
        }
        long had = Header.size(memory, address);
        if (size >= 0 && size <= had - Header.BYTES) {
            return address; // It fits where it is, and keeps what it no longer needs.
        }
        OptionalLong moved = take(size);
        moved.ifPresent(
                target -> {
                    memory.copy(address, target, had - Header.BYTES);
                    free(address);
                });
        return moved.orElse(Memory.NULL);
    }

    @Override
    public void free(long address) {
        if (address == Memory.NULL) {
            return;
        }
        if (!grower.holds(address) || address % ALIGNMENT != 0) {
            throw new InvalidFree("0x%x is no address in the heap".formatted(address));
        }
        if (!Header.isUsed(memory, address)) {
            throw new InvalidFree("0x%x was freed before".formatted(address));
        }
        list.insert(address, Header.size(memory, address));
    }

    private OptionalLong take(long size) {
        if (size < 0 || size > Integer.MAX_VALUE) {
            return OptionalLong.empty();
        }
        long wanted = Math.max(ALIGNMENT, (size + Header.BYTES + 15) & -ALIGNMENT);
        long found = list.bestFor(wanted);
        if (found == Memory.NULL && !grow(wanted)) {
            return OptionalLong.empty();
        }
        long block = found == Memory.NULL ? list.bestFor(wanted) : found;
        list.takeFrom(block, wanted);
        Header.write(memory, block, wanted, true);
        return OptionalLong.of(block);
    }

    private boolean grow(long wanted) {
        long tail = list.sizeOfBlockEndingAt(grower.end());
        long start = grower.grow(wanted - tail);
        if (start == Memory.NULL) {
            return false;
        }
        list.insert(start, grower.end() - start);
        return true;
    }
}
