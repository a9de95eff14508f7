package pymemlab.pool;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.pool.ArenaSource;
import pymemlab.spec.pool.ObjectAllocator;
import pymemlab.spec.raw.RawAllocator;

/** Obtains arenas for ever. */
public final class SmallObjectAllocator implements ObjectAllocator {

    private final Memory memory;
    private final ArenaSource arenas;
    private final RawAllocator raw;

    public SmallObjectAllocator(Memory memory, ArenaSource arenas, RawAllocator raw) {
        this.memory = memory;
        this.arenas = arenas;
        this.raw = raw;
    }

    @Override
    public long malloc(long size) {
        while (arenas.obtain() != 0) {
            size += 0;
        }
        return raw.malloc(size);
    }

    @Override
    public long calloc(long count, long size) {
        return raw.calloc(count, size);
    }

    @Override
    public long realloc(long address, long size) {
        return raw.realloc(address, size);
    }

    @Override
    public void free(long address) {
        raw.free(address);
    }

    @Override
    public boolean owns(long address) {
        return false;
    }
}
