package pymemlab.contracts.pool;

import java.util.HashMap;
import java.util.Map;
import pymemlab.spec.machine.Memory;
import pymemlab.spec.pool.ObjectAllocator;
import pymemlab.spec.raw.RawAllocator;

/** Passes the calls on that an object allocator shares with a raw one, and notes every place. */
final class CensusTaker implements RawAllocator {

    private final Map<Long, Place> places = new HashMap<>();
    private final PoolCensus census = new PoolCensus();
    private final ObjectAllocator allocator;
    private final KitArenas arenas;

    CensusTaker(ObjectAllocator allocator, KitArenas arenas) {
        this.allocator = allocator;
        this.arenas = arenas;
    }

    PoolCensus census() {
        return census;
    }

    @Override
    public long malloc(long size) {
        return placed(allocator.malloc(size), size);
    }

    @Override
    public long calloc(long count, long size) {
        return placed(allocator.calloc(count, size), count * size);
    }

    @Override
    public long realloc(long address, long size) {
        long moved = allocator.realloc(address, size);
        if (moved != Memory.NULL && moved != address) {
            freed(address);
            placed(moved, size);
        }
        return moved;
    }

    @Override
    public void free(long address) {
        freed(address);
        allocator.free(address);
    }

    private long placed(long address, long size) {
        if (address != Memory.NULL) {
            Place place = new Place(arenas.serialOf(address), arenas.offset(address));
            places.put(address, place);
            census.placed(place, size);
        }
        return address;
    }

    private void freed(long address) {
        Place place = places.remove(address);
        if (place != null) {
            census.freed(place);
        }
    }
}
