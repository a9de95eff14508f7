package pymemlab.contracts.pool;

import pymemlab.spec.pool.ObjectAllocator;
import pymemlab.spec.raw.RawAllocator;

/** The four calls that an object allocator shares with a raw one. */
record AsRaw(ObjectAllocator allocator) implements RawAllocator {

    @Override
    public long malloc(long size) {
        return allocator.malloc(size);
    }

    @Override
    public long calloc(long count, long size) {
        return allocator.calloc(count, size);
    }

    @Override
    public long realloc(long address, long size) {
        return allocator.realloc(address, size);
    }

    @Override
    public void free(long address) {
        allocator.free(address);
    }
}
