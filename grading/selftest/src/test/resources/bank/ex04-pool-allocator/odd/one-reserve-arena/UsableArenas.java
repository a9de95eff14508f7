package pymemlab.pool;

import static pymemlab.spec.machine.Memory.NULL;

import pymemlab.spec.machine.Memory;

/**
 * The arenas with a free pool in one list, those with the fewest first. For each number of free
 * pools a finger points at the last arena that has so many, so that nobody searches.
 */
final class UsableArenas {

    static final int POOLS = 64;
    static final long BYTES_OF_FINGERS = (POOLS + 1) * (long) Long.BYTES;

    private final Memory memory;
    private final long fingers;
    private long first = NULL;

    UsableArenas(Memory memory, long fingers) {
        this.memory = memory;
        this.fingers = fingers;
    }

    long first() {
        return first;
    }

    /** An arena that was just obtained, when there was no other. */
    void addNew(long arena) {
        memory.storeInt(arena + ArenaTable.FREE_POOLS, POOLS);
        memory.storeLong(finger(POOLS), arena);
        pushFront(arena);
    }

    /** The first arena has one free pool fewer, and may leave. */
    void firstLosesPool() {
        long arena = first;
        int free = memory.loadInt(arena + ArenaTable.FREE_POOLS);
        if (memory.loadLong(finger(free)) == arena) {
            memory.storeLong(finger(free), NULL);
        }
        memory.storeInt(arena + ArenaTable.FREE_POOLS, free - 1);
        if (free > 1) {
            memory.storeLong(finger(free - 1), arena);
        } else {
            remove(arena);
        }
    }

    /**
     * The arena has one free pool more; true when it is wholly free, and not the last of the list,
     * and therefore left it.
     */
    boolean gainsPool(long arena) {
        int free = memory.loadInt(arena + ArenaTable.FREE_POOLS);
        long lastOfOld = memory.loadLong(finger(free));
        if (lastOfOld == arena) {
            passFinger(arena, free);
        }
        int more = free + 1;
        memory.storeInt(arena + ArenaTable.FREE_POOLS, more);
        // Kept for the next pool if no other is as free: CPython 3.9's cure for one that would come
        // and go all the time.
        if (more == POOLS && memory.loadLong(arena + ArenaTable.NEXT) != NULL) {
            remove(arena);
            return true;
        }
        if (memory.loadLong(finger(more)) == NULL) {
            memory.storeLong(finger(more), arena);
        }
        if (more == 1) {
            pushFront(arena);
        } else if (lastOfOld != arena) {
            remove(arena);
            insertAfter(lastOfOld, arena);
        }
        return false;
    }

    private void passFinger(long arena, int free) {
        long before = arena == first ? NULL : memory.loadLong(arena + ArenaTable.PREVIOUS);
        boolean same = before != NULL && memory.loadInt(before + ArenaTable.FREE_POOLS) == free;
        memory.storeLong(finger(free), same ? before : NULL);
    }

    private void pushFront(long arena) {
        memory.storeLong(arena + ArenaTable.NEXT, first);
        memory.storeLong(arena + ArenaTable.PREVIOUS, NULL);
        if (first != NULL) {
            memory.storeLong(first + ArenaTable.PREVIOUS, arena);
        }
        first = arena;
    }

    private void insertAfter(long before, long arena) {
        long after = memory.loadLong(before + ArenaTable.NEXT);
        memory.storeLong(arena + ArenaTable.NEXT, after);
        memory.storeLong(arena + ArenaTable.PREVIOUS, before);
        memory.storeLong(before + ArenaTable.NEXT, arena);
        if (after != NULL) {
            memory.storeLong(after + ArenaTable.PREVIOUS, arena);
        }
    }

    private void remove(long arena) {
        long next = memory.loadLong(arena + ArenaTable.NEXT);
        long previous = memory.loadLong(arena + ArenaTable.PREVIOUS);
        if (previous == NULL) {
            first = next;
        } else {
            memory.storeLong(previous + ArenaTable.NEXT, next);
        }
        if (next != NULL) {
            memory.storeLong(next + ArenaTable.PREVIOUS, previous);
        }
    }

    private long finger(int free) {
        return fingers + (long) free * Long.BYTES;
    }
}
