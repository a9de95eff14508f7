package pymemlab.raw;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.machine.OperatingSystem;
import pymemlab.spec.raw.InvalidFree;
import pymemlab.spec.raw.RawAllocator;

/** Best fit in logarithmic time: the free blocks are the nodes of a search tree. */
public final class HeapAllocator implements RawAllocator {

    private final Memory memory;
    private final Segment segment;
    private final Tree tree;

    public HeapAllocator(Memory memory, OperatingSystem operatingSystem) {
        this.memory = memory;
        this.segment = new Segment(memory, operatingSystem);
        this.tree = new Tree(memory);
    }

    @Override
    public long malloc(long size) {
        try {
            return take(Segment.blockFor(size));
        } catch (NoRoom refused) {
            return Memory.NULL;
        }
    }

    @Override
    public long calloc(long count, long size) {
        try {
            long bytes = count == 0 || size == 0 ? 1 : product(count, size);
            long block = take(Segment.blockFor(bytes));
            memory.fill(block, bytes, (byte) 0);
            return block;
        } catch (NoRoom refused) {
            return Memory.NULL;
        }
    }

    @Override
    public long realloc(long address, long size) {
        if (address == Memory.NULL) {
            return malloc(size);
        }
        try {
            return resized(address, Segment.blockFor(size));
        } catch (NoRoom refused) {
            return Memory.NULL;
        }
    }

    @Override
    public void free(long address) {
        if (address == Memory.NULL) {
            return;
        }
        if ((address & ALIGNMENT - 1) != 0 || !segment.mayHold(address)) {
            throw new InvalidFree("not an address of this heap: " + address);
        }
        if (!segment.isUsed(address)) {
            throw new InvalidFree("not live any more: " + address);
        }
        release(address, segment.size(address));
    }

    private long take(long wanted) throws NoRoom {
        long block = tree.smallestOfAtLeast(wanted);
        if (block == Memory.NULL) {
            block = release(segment.end(), segment.grow(wanted));
        }
        tree.remove(block, segment.size(block));
        use(block, segment.size(block), wanted);
        return block;
    }

    private long resized(long block, long wanted) throws NoRoom {
        long room = segment.size(block);
        long behind = block + room;
        if (room < wanted && !segment.isUsed(behind)) {
            room += segment.size(behind);
        }
        if (room >= wanted) {
            if (room > segment.size(block)) {
                tree.remove(behind, segment.size(behind));
            }
            use(block, room, wanted);
            return block;
        }
        long moved = take(wanted);
        memory.copy(block, moved, segment.size(block) - Segment.HEADER);
        release(block, segment.size(block));
        return moved;
    }

    private void use(long block, long has, long wanted) {
        if (has - wanted < Segment.SMALLEST) {
            segment.setUsed(block, has);
            return;
        }
        segment.begin(block + wanted);
        segment.setUsed(block, wanted);
        release(block + wanted, has - wanted);
    }

    private long release(long freed, long bytes) {
        long block = freed;
        long size = bytes;
        if (!segment.isUsed(freed + bytes)) {
            long behind = segment.size(freed + bytes);
            tree.remove(freed + bytes, behind);
            size += behind;
        }
        if (segment.isFreeBefore(freed)) {
            segment.setFree(freed, bytes);
            long before = segment.sizeBefore(freed);
            block -= before;
            size += before;
            tree.remove(block, before);
        }
        segment.setFree(block, size);
        tree.add(block, size);
        return block;
    }

    private static long product(long count, long size) throws NoRoom {
        long high = Math.multiplyHigh(count, size);
        if (count < 0 || size < 0 || high != 0 || count * size < 0) {
            throw new NoRoom();
        }
        return count * size;
    }
}
