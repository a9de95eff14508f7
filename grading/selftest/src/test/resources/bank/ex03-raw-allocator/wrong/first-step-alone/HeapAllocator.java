package pymemlab.raw;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.machine.OperatingSystem;
import pymemlab.spec.raw.RawAllocator;

/** Bump allocation and a free list; a freed block stays as large as it was. */
public final class HeapAllocator implements RawAllocator {

    private static final long HEADER = 16;

    private final Memory memory;
    private final OperatingSystem operatingSystem;
    private long head;

    public HeapAllocator(Memory memory, OperatingSystem operatingSystem) {
        this.memory = memory;
        this.operatingSystem = operatingSystem;
    }

    @Override
    public long malloc(long size) {
        if (size < 0 || size > Integer.MAX_VALUE) {
            return Memory.NULL;
        }
        long wanted = Math.max(16, (size + 15) & -16);
        long before = Memory.NULL;
        for (long block = head; block != Memory.NULL; block = memory.loadLong(block)) {
            if (memory.loadLong(block - HEADER) >= wanted) {
                take(block, before);
                return block;
            }
            before = block;
        }
        return newBlock(wanted);
    }

    private void take(long block, long before) {
        long next = memory.loadLong(block);
        if (before == Memory.NULL) {
            head = next;
        } else {
            memory.storeLong(before, next);
        }
    }

    private long newBlock(long wanted) {
        long start = operatingSystem.sbrk(HEADER + wanted);
        if (start == Memory.NULL) {
            return Memory.NULL;
        }
        memory.storeLong(start, wanted);
        return start + HEADER;
    }

    @Override
    public long calloc(long count, long size) {
        throw new UnsupportedOperationException("TODO step 3: a block whose bytes are all 0");
    }

    @Override
    public long realloc(long address, long size) {
        throw new UnsupportedOperationException(
                "TODO step 3: stay and change the length, or move and keep the bytes");
    }

    @Override
    public void free(long address) {
        if (address != Memory.NULL) {
            memory.storeLong(address, head);
            head = address;
        }
    }
}
