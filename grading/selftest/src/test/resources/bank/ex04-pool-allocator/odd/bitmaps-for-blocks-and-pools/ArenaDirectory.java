package pymemlab.pool;

import static pymemlab.spec.machine.Memory.NULL;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.pool.ArenaSource;
import pymemlab.spec.pool.ObjectAllocator;
import pymemlab.spec.raw.RawAllocator;

/**
 * The arenas in order of address, in one block of the raw allocator: a row of 16 bytes each, its
 * address and a bit for each of its 64 pools, 1 when it is free.
 */
final class ArenaDirectory {

    private static final long FREE = 8;
    private static final long ROW = 16;
    private static final int FIRST_CAPACITY = 16;

    private final Memory memory;
    private final ArenaSource source;
    private final RawAllocator raw;
    private long rows = NULL;
    private int capacity;
    private int count;
    private int firstWithRoom; // No arena before it has a free pool.

    ArenaDirectory(Memory memory, ArenaSource source, RawAllocator raw) {
        this.memory = memory;
        this.source = source;
        this.raw = raw;
    }

    boolean contain(long address) {
        long arena = address & -ArenaSource.ARENA_SIZE;
        int place = placeOf(arena);
        return place < count && memory.loadLong(row(place)) == arena;
    }

    /** The free pool with the lowest address, or NULL when there is none and no other arena. */
    long takePool() {
        while (firstWithRoom < count && memory.loadLong(row(firstWithRoom) + FREE) == 0) {
            firstWithRoom++;
        }
        if (firstWithRoom == count && !addArena()) {
            return NULL;
        }
        long row = row(firstWithRoom);
        long free = memory.loadLong(row + FREE);
        memory.storeLong(row + FREE, free & free - 1);
        long number = Long.numberOfTrailingZeros(free);
        return memory.loadLong(row) + number * ObjectAllocator.POOL_SIZE;
    }

    void givePool(long pool) {
        long arena = pool & -ArenaSource.ARENA_SIZE;
        int place = placeOf(arena);
        long free = memory.loadLong(row(place) + FREE);
        long freed = free | 1L << (pool - arena) / ObjectAllocator.POOL_SIZE;
        if (freed == -1) {
            removeRow(place);
            source.release(arena);
            return;
        }
        memory.storeLong(row(place) + FREE, freed);
        firstWithRoom = Math.min(firstWithRoom, place);
    }

    private boolean addArena() {
        if (count == capacity && !grow()) {
            return false;
        }
        long arena = source.obtain();
        if (arena == NULL) {
            return false;
        }
        int place = placeOf(arena);
        memory.copy(row(place), row(place + 1), (count - place) * ROW);
        memory.storeLong(row(place), arena);
        memory.storeLong(row(place) + FREE, -1);
        count++;
        firstWithRoom = place;
        return true;
    }

    private void removeRow(int place) {
        memory.copy(row(place + 1), row(place), (count - place - 1) * ROW);
        count--;
        if (place < firstWithRoom) {
            firstWithRoom--;
        }
    }

    private boolean grow() {
        int wanted = Math.max(FIRST_CAPACITY, 2 * capacity);
        long grown = raw.realloc(rows, wanted * ROW);
        if (grown == NULL) {
            return false;
        }
        rows = grown;
        capacity = wanted;
        return true;
    }

    /** How many arenas lie below this one. */
    private int placeOf(long arena) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) / 2;
            if (memory.loadLong(row(middle)) < arena) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private long row(int place) {
        return rows + place * ROW;
    }
}
