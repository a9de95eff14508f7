package pymemlab.contracts.raw;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.machine.OperatingSystem;
import pymemlab.spec.raw.RawAllocator;

/** The simplest allocator: it goes on and on. Tests break one part of it each. */
class BumpAllocator implements RawAllocator {

    static final int HEADER = 16;

    final Memory memory;
    final OperatingSystem operatingSystem;

    BumpAllocator(Memory memory, OperatingSystem operatingSystem) {
        this.memory = memory;
        this.operatingSystem = operatingSystem;
    }

    @Override
    public long malloc(long size) {
        long block = operatingSystem.sbrk(HEADER + stride(size));
        if (block == Memory.NULL) {
            return Memory.NULL;
        }
        memory.storeLong(block, size);
        return block + HEADER;
    }

    @Override
    public long calloc(long count, long size) {
        long block = malloc(count * size);
        memory.fill(block, count * size, (byte) 0);
        return block;
    }

    @Override
    public long realloc(long address, long size) {
        long block = malloc(size);
        memory.copy(address, block, kept(memory.loadLong(address - HEADER), size));
        return block;
    }

    @Override
    public void free(long address) {}

    /** How far the break moves for a request. */
    long stride(long size) {
        return size + 15 & -16;
    }

    /** How many bytes realloc copies. */
    long kept(long oldSize, long newSize) {
        return Math.min(oldSize, newSize);
    }
}
