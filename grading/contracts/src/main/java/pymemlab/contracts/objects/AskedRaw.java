package pymemlab.contracts.objects;

import pymemlab.contracts.heap.KitRaw;
import pymemlab.spec.machine.Memory;
import pymemlab.spec.raw.RawAllocator;

/** The raw allocator of a test, which knows how often it was asked and how often it refused. */
final class AskedRaw implements RawAllocator {

    private final KitRaw raw;
    private long asked;
    private long refused;

    AskedRaw(KitRaw raw) {
        this.raw = raw;
    }

    @Override
    public long malloc(long size) {
        return answer(raw.malloc(size));
    }

    @Override
    public long calloc(long count, long size) {
        return answer(raw.calloc(count, size));
    }

    @Override
    public long realloc(long address, long size) {
        return answer(raw.realloc(address, size));
    }

    @Override
    public void free(long address) {
        raw.free(address);
    }

    /** How many requests for memory there were. */
    long asked() {
        return asked;
    }

    /** How many of them were refused. */
    long refused() {
        return refused;
    }

    private long answer(long address) {
        asked++;
        if (address == Memory.NULL) {
            refused++;
        }
        return address;
    }
}
