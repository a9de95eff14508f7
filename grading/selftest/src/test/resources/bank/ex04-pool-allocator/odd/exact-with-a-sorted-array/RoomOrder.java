package pymemlab.pool;

import static pymemlab.spec.machine.Memory.NULL;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.raw.RawAllocator;

/**
 * The arenas with a free pool in one array, those with the most first, so that the fullest can be
 * taken off its end. Of two with equally many the one that came to it later is nearer to the end.
 */
final class RoomOrder {

    private static final int FIRST_CAPACITY = 16;

    private final Memory memory;
    private final RawAllocator raw;
    private long array = NULL;
    private int capacity;
    private int count;

    RoomOrder(Memory memory, RawAllocator raw) {
        this.memory = memory;
        this.raw = raw;
    }

    /** Makes sure that so many arenas have a place. */
    boolean reserve(int arenas) {
        if (arenas <= capacity) {
            return true;
        }
        int wanted = Math.max(FIRST_CAPACITY, 2 * capacity);
        long grown = raw.realloc(array, (long) wanted * Long.BYTES);
        if (grown == NULL) {
            return false;
        }
        array = grown;
        capacity = wanted;
        return true;
    }

    /** The arena with the fewest free pools, or NULL. */
    long fullest() {
        return count == 0 ? NULL : at(count - 1);
    }

    void add(long arena) {
        put(count, arena);
        count++;
    }

    void removeFullest() {
        count--;
    }

    void remove(long arena) {
        int place = placeOf(arena);
        memory.copy(
                array + (place + 1L) * Long.BYTES,
                array + (long) place * Long.BYTES,
                (count - place - 1L) * Long.BYTES);
        count--;
    }

    /** The arena has one free pool more than the number that it stands at. */
    void rise(long arena, int freeBefore) {
        int place = placeOf(arena);
        while (place > 0 && freePools(at(place - 1)) == freeBefore) {
            put(place, at(place - 1));
            place--;
        }
        put(place, arena);
    }

    private int placeOf(long arena) {
        int place = count - 1;
        while (at(place) != arena) {
            place--;
        }
        return place;
    }

    private int freePools(long arena) {
        return memory.loadInt(arena + Header.FREE_POOLS);
    }

    private long at(int place) {
        return memory.loadLong(array + (long) place * Long.BYTES);
    }

    private void put(int place, long arena) {
        memory.storeLong(array + (long) place * Long.BYTES, arena);
    }
}
