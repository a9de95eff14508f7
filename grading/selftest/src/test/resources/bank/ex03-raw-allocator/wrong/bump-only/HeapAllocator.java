package pymemlab.raw;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.machine.OperatingSystem;
import pymemlab.spec.raw.RawAllocator;

/** Cuts every block off the end of the heap and takes none back. */
public final class HeapAllocator implements RawAllocator {

    private final Memory memory;
    private final OperatingSystem operatingSystem;

    public HeapAllocator(Memory memory, OperatingSystem operatingSystem) {
        this.memory = memory;
        this.operatingSystem = operatingSystem;
    }

    @Override
    public long malloc(long size) {
        if (size < 0 || size > Integer.MAX_VALUE) {
            return Memory.NULL;
        }
        return operatingSystem.sbrk(Math.max(16, (size + 15) & -16));
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
        // Nobody asks for it again.
    }
}
