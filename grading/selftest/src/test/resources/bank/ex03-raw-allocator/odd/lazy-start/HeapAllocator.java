package pymemlab.raw;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.machine.OperatingSystem;
import pymemlab.spec.raw.InvalidFree;
import pymemlab.spec.raw.RawAllocator;

/**
 * Touches nothing before the first block is wanted, and knows of its heap only where it begins;
 * where it ends is asked of the system every time. First fit over a ring of free blocks, in which
 * what was freed last comes last.
 *
 * <p>The heap begins with a used block that holds the ring's own node, and ends with a used header.
 */
public final class HeapAllocator implements RawAllocator {

    private static final long SMALLEST = 32;
    private static final long OPENING = 1024;
    private static final long FRAME = 48; // The node's block, a word before it and one at the end.
    private static final long LIMIT = 1L << 48;

    private final Memory memory;
    private final OperatingSystem os;
    private final Ring ring;

    public HeapAllocator(Memory memory, OperatingSystem operatingSystem) {
        this.memory = memory;
        this.os = operatingSystem;
        this.ring = new Ring(memory);
    }

    @Override
    public long malloc(long size) {
        if (size < 0 || size >= LIMIT) {
            return Memory.NULL;
        }
        long need = blockFor(size);
        if (!ring.isOpen() && !open(need)) {
            return Memory.NULL;
        }
        for (long block = ring.first(); block != ring.node(); block = ring.after(block)) {
            if (size(block) >= need) {
                return use(block, need);
            }
        }
        long block = grow(need);
        return block == Memory.NULL ? Memory.NULL : use(block, need);
    }

    @Override
    public long calloc(long count, long size) {
        long bytes = Math.max(1, count * size);
        boolean overflow = size != 0 && Long.divideUnsigned(count * size, size) != count;
        long block = overflow || count * size < 0 ? Memory.NULL : malloc(bytes);
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
        if (size < 0 || size >= LIMIT) {
            return Memory.NULL;
        }
        if (blockFor(size) <= size(address)) {
            return address;
        }
        long moved = malloc(size);
        if (moved != Memory.NULL) {
            memory.copy(address, moved, size(address) - 16);
            free(address);
        }
        return moved;
    }

    @Override
    public void free(long address) {
        if (address == Memory.NULL) {
            return;
        }
        boolean inside = ring.isOpen() && address > ring.node() && address < os.sbrk(0);
        if (!inside || address % ALIGNMENT != 0) {
            throw new InvalidFree("0x%x was never handed out".formatted(address));
        }
        if (!isUsed(address - 8)) {
            throw new InvalidFree("0x%x is free already".formatted(address));
        }
        release(address, size(address));
    }

    private long use(long block, long need) {
        ring.remove(block);
        long rest = size(block) - need;
        if (rest < SMALLEST) {
            write(block, size(block), 1);
        } else {
            write(block, need, 1);
            write(block + need, rest, 0);
            ring.append(block + need);
        }
        return block;
    }

    private long release(long freed, long bytes) {
        long block = freed;
        long size = bytes;
        if (!isUsed(freed + bytes - 8)) {
            ring.remove(freed + bytes);
            size += size(freed + bytes);
        }
        if (!isUsed(freed - 16)) {
            memory.storeLong(freed - 8, bytes); // It shows, should it be freed again.
            block -= memory.loadLong(freed - 16);
            ring.remove(block);
            size += size(block);
        }
        write(block, size, 0);
        ring.append(block);
        return block;
    }

    private boolean open(long need) {
        long size = Math.max(OPENING, need);
        long start = os.sbrk(FRAME + size);
        if (start == Memory.NULL) {
            size = need;
            start = os.sbrk(FRAME + size);
        }
        if (start == Memory.NULL) {
            return false;
        }
        long node = start + 16;
        write(node, SMALLEST, 1);
        ring.open(node);
        memory.storeLong(start + FRAME + size - 8, 1);
        release(node + SMALLEST, size);
        return true;
    }

    /** The header at the end of the heap becomes that of the new block. */
    private long grow(long need) {
        long end = os.sbrk(0);
        long tail = isUsed(end - 16) ? 0 : memory.loadLong(end - 16);
        long bytes = need - tail;
        if (os.sbrk(bytes) == Memory.NULL) {
            return Memory.NULL;
        }
        memory.storeLong(end + bytes - 8, 1);
        return release(end, bytes);
    }

    private boolean isUsed(long tag) {
        return (memory.loadLong(tag) & 1) == 1;
    }

    private long size(long block) {
        return memory.loadLong(block - 8) & -2;
    }

    private void write(long block, long size, int used) {
        memory.storeLong(block - 8, size | used);
        memory.storeLong(block + size - 16, size | used);
    }

    private static long blockFor(long size) {
        return Math.max(SMALLEST, size + 31 & -16);
    }
}
