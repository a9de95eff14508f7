package pymemlab.raw;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.machine.OperatingSystem;
import pymemlab.spec.raw.RawAllocator;

/** Remembers the sizes of all blocks in a map. */
public final class HeapAllocator implements RawAllocator {

    private final Memory memory;
    private final OperatingSystem operatingSystem;
    private final java.util.HashMap<Long, Long> sizes = new java.util.HashMap<>();

    public HeapAllocator(Memory memory, OperatingSystem operatingSystem) {
        this.memory = memory;
        this.operatingSystem = operatingSystem;
    }

    @Override
    public long malloc(long size) {
        long block = operatingSystem.sbrk(Math.max(16, size + 15 & -16));
        sizes.put(block, size);
        return block;
    }

    @Override
    public long calloc(long count, long size) {
        long block = malloc(count * size);
        memory.fill(block, count * size, (byte) 0);
        return block;
    }

    @Override
    public long realloc(long address, long size) {
        return malloc(size);
    }

    @Override
    public void free(long address) {
        sizes.remove(address);
    }
}
