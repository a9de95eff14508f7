package pymemlab.objects;

import pymemlab.spec.raw.RawAllocator;

/** Says that there is memory where there is none. */
final class Own implements RawAllocator {

    private long end = 0x100000;

    @Override
    public long malloc(long size) {
        end += size + 15 & -16;
        return end;
    }

    @Override
    public long calloc(long count, long size) {
        return malloc(count * size);
    }

    @Override
    public long realloc(long address, long size) {
        return malloc(size);
    }

    @Override
    public void free(long address) {}
}
