package pymemlab.raw;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.machine.OperatingSystem;
import pymemlab.spec.raw.InvalidFree;
import pymemlab.spec.raw.RawAllocator;

/**
 * Asks for 512 KiB at a time, and cuts blocks off the end of a free one: what remains keeps its
 * address and its place in the list, so that blocks are handed out from high addresses to low.
 */
public final class HeapAllocator implements RawAllocator {

    private static final long CHUNK = 1 << 19;
    private static final long LIMIT = Integer.MAX_VALUE;

    private final Memory memory;
    private final OperatingSystem os;
    private final Layout layout;

    private long lowest;
    private long end;
    private long head; // Of the list of free blocks.

    public HeapAllocator(Memory memory, OperatingSystem operatingSystem) {
        this.memory = memory;
        this.os = operatingSystem;
        this.layout = new Layout(memory);
    }

    @Override
    public long malloc(long size) {
        if (size < 0 || size > LIMIT) {
            return Memory.NULL;
        }
        long need = Layout.need(size);
        long block = head;
        while (block != Memory.NULL && layout.size(block) < need) {
            block = memory.loadLong(block);
        }
        if (block == Memory.NULL) {
            block = grow(need);
        }
        return block == Memory.NULL ? Memory.NULL : cutFrom(block, need);
    }

    @Override
    public long calloc(long count, long size) {
        if (count == 0 || size == 0) {
            return calloc(1, 1);
        }
        if (count < 0 || size < 0 || count > LIMIT || size > LIMIT) {
            return Memory.NULL;
        }
        long bytes = count * size;
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
        if (size < 0 || size > LIMIT) {
            return Memory.NULL;
        }
        long has = layout.size(address);
        long need = Layout.need(size);
        if (has >= need) {
            shorten(address, has, need);
            return address;
        }
        long moved = malloc(size);
        if (moved != Memory.NULL) {
            memory.copy(address, moved, has - Layout.HEADER);
            free(address);
        }
        return moved;
    }

    @Override
    public void free(long address) {
        if (address == Memory.NULL) {
            return;
        }
        if (address % ALIGNMENT != 0 || address < lowest || address >= end || lowest == 0) {
            throw new InvalidFree("free was asked for " + address + ", which it does not own");
        }
        if (layout.isFree(address)) {
            throw new InvalidFree("free was asked for " + address + " twice");
        }
        release(address, layout.size(address));
    }

    private long cutFrom(long block, long need) {
        long rest = layout.size(block) - need;
        if (rest < Layout.SMALLEST) {
            unlink(block);
            layout.writeUsed(block, rest + need);
            return block;
        }
        layout.writeFree(block, rest);
        long cut = block + rest;
        layout.writeNew(cut, true);
        layout.writeUsed(cut, need);
        return cut;
    }

    private void shorten(long block, long has, long need) {
        if (has - need >= Layout.SMALLEST) {
            layout.writeUsed(block, need);
            layout.writeNew(block + need, false);
            release(block + need, has - need);
        }
    }

    private void release(long block, long size) {
        long total = size;
        long behind = block + size;
        if (layout.isFree(behind)) {
            unlink(behind);
            total += layout.size(behind);
        }
        if (layout.isFreeBefore(block)) {
            layout.writeFree(block, size); // A later look at this header finds it free.
            long before = block - layout.sizeBefore(block);
            layout.writeFree(before, layout.size(before) + total); // It stays where it is listed.
            return;
        }
        layout.writeFree(block, total);
        push(block);
    }

    private long grow(long need) {
        long margin = lowest == Memory.NULL ? 16 : 0;
        long tail = margin == 0 && layout.isFreeBefore(end) ? layout.sizeBefore(end) : 0;
        long missing = need - tail;
        long bytes = (missing + CHUNK - 1) / CHUNK * CHUNK - margin;
        long old = bytes < missing ? Memory.NULL : os.sbrk(bytes + margin);
        if (old == Memory.NULL) {
            bytes = missing;
            old = os.sbrk(bytes + margin);
        }
        if (old == Memory.NULL) {
            return Memory.NULL;
        }
        if (margin != 0) {
            lowest = old + margin;
            end = lowest;
            layout.writeNew(end, false);
        }
        long block = end;
        end += bytes;
        layout.writeNew(end, false);
        release(block, bytes);
        return end - layout.sizeBefore(end);
    }

    private void push(long block) {
        memory.storeLong(block, head);
        memory.storeLong(block + 8, Memory.NULL);
        if (head != Memory.NULL) {
            memory.storeLong(head + 8, block);
        }
        head = block;
    }

    private void unlink(long block) {
        long next = memory.loadLong(block);
        long previous = memory.loadLong(block + 8);
        if (previous == Memory.NULL) {
            head = next;
        } else {
            memory.storeLong(previous, next);
        }
        if (next != Memory.NULL) {
            memory.storeLong(next + 8, previous);
        }
    }
}
