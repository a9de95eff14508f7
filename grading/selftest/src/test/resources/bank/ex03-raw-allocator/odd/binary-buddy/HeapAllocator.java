package pymemlab.raw;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.machine.OperatingSystem;
import pymemlab.spec.raw.InvalidFree;
import pymemlab.spec.raw.RawAllocator;

/**
 * Binary buddies: every block has 2^order bytes and lies at a multiple of its size, counted from
 * {@code base}; a block and its buddy differ in one bit of that offset and merge when both are
 * free.
 */
public final class HeapAllocator implements RawAllocator {

    private static final int SMALLEST_ORDER = 5; // A free block holds its header and two links.

    private final Memory memory;
    private final OperatingSystem os;
    private final OrderLists lists;

    private long base;
    private long heapSize; // Bytes of blocks behind the base.

    public HeapAllocator(Memory memory, OperatingSystem operatingSystem) {
        this.memory = memory;
        this.os = operatingSystem;
        this.lists = new OrderLists(memory);
    }

    @Override
    public long malloc(long size) {
        if (size < 0 || size > Integer.MAX_VALUE || !isOpen()) {
            return Memory.NULL;
        }
        int order = orderFor(size);
        int found = lists.firstFilledFrom(order);
        if (found == OrderLists.NONE) {
            if (!growFor(order)) {
                return Memory.NULL;
            }
            found = lists.firstFilledFrom(order);
        }
        long block = lists.pop(found);
        splitDown(block, found, order);
        lists.writeUsed(block, order);
        return block + OrderLists.HEADER;
    }

    @Override
    public long calloc(long count, long size) {
        if (count == 0 || size == 0) {
            return calloc(1, 1);
        }
        if (count < 0 || size < 0 || Math.multiplyHigh(count, size) != 0 || count * size < 0) {
            return Memory.NULL;
        }
        long address = malloc(count * size);
        if (address != Memory.NULL) {
            memory.fill(address, count * size, (byte) 0);
        }
        return address;
    }

    @Override
    public long realloc(long address, long size) {
        if (address == Memory.NULL) {
            return malloc(size);
        }
        if (size < 0 || size > Integer.MAX_VALUE) {
            return Memory.NULL;
        }
        long block = address - OrderLists.HEADER;
        int order = lists.order(block);
        int wanted = orderFor(size);
        if (wanted <= order) {
            splitDown(block, order, wanted);
            lists.writeUsed(block, wanted);
            return address;
        }
        long moved = malloc(size);
        if (moved != Memory.NULL) {
            memory.copy(address, moved, (1L << order) - OrderLists.HEADER);
            merge(block, order);
        }
        return moved;
    }

    @Override
    public void free(long address) {
        if (address == Memory.NULL) {
            return;
        }
        long block = address - OrderLists.HEADER;
        if (block < base || block >= base + heapSize || address % ALIGNMENT != 0) {
            throw new InvalidFree(
                    "free needs an address from this heap, but got 0x%x".formatted(address));
        }
        if (!lists.isUsed(block)) {
            throw new InvalidFree(
                    "free needs a live block, but 0x%x is free already".formatted(address));
        }
        merge(block, lists.order(block));
    }

    private void splitDown(long block, int from, int to) {
        for (int order = from - 1; order >= to; order--) {
            lists.push(block + (1L << order), order);
        }
    }

    private void merge(long freed, int freedOrder) {
        long block = freed;
        int order = freedOrder;
        for (; ; order++) {
            long buddy = base + (block - base ^ 1L << order);
            boolean whole = (buddy - base) + (1L << order) <= heapSize;
            if (!whole || !lists.isFree(buddy, order)) {
                break;
            }
            lists.remove(buddy, order);
            // Left as it is, it would pass for a live block when it is freed again.
            lists.forget(freed);
            block = Math.min(block, buddy);
        }
        lists.push(block, order);
    }

    private boolean growFor(int order) {
        long target = alignUp(heapSize, order);
        if (target == heapSize || !freeFrom(target - (1L << order))) {
            target += 1L << order;
        }
        if (os.sbrk(target - heapSize) == Memory.NULL) {
            return false;
        }
        while (heapSize < target) {
            int piece = Math.min(order, Long.numberOfTrailingZeros(heapSize));
            piece = Math.min(piece, 63 - Long.numberOfLeadingZeros(target - heapSize));
            long block = base + heapSize;
            heapSize += 1L << piece;
            merge(block, piece);
        }
        return true;
    }

    /** Says whether everything from this offset to the end is free, so that the end can grow. */
    private boolean freeFrom(long offset) {
        long end = heapSize;
        while (end > offset) {
            int order = Long.numberOfTrailingZeros(end - offset);
            end -= 1L << order;
            if (!lists.isFree(base + end, order)) {
                return false;
            }
        }
        return true;
    }

    private boolean isOpen() {
        if (base == Memory.NULL) {
            long start = os.sbrk(OrderLists.TABLE_BYTES + OrderLists.HEADER);
            if (start != Memory.NULL) {
                lists.openAt(start);
                // A header lies 8 below a multiple of 16, so that the payload behind it is aligned.
                base = start + OrderLists.TABLE_BYTES + OrderLists.HEADER;
            }
        }
        return base != Memory.NULL;
    }

    private static int orderFor(long size) {
        long bytes = size + OrderLists.HEADER;
        return Math.max(SMALLEST_ORDER, 64 - Long.numberOfLeadingZeros(bytes - 1));
    }

    private static long alignUp(long offset, int order) {
        long unit = 1L << order;
        return (offset + unit - 1) & -unit;
    }
}
