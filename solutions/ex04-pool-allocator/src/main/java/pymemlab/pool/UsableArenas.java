package pymemlab.pool;

import static pymemlab.spec.machine.Memory.NULL;

import pymemlab.spec.machine.Memory;

/**
 * The arenas with a free pool, the fullest first: a list for each number of free pools, and one
 * word whose bits say which lists are not empty.
 *
 * <p>CPython keeps one list in this order and remembers the last arena with each number; what comes
 * first is the same, and neither searches.
 */
final class UsableArenas {

    static final long BYTES_OF_LISTS = Long.BYTES + LinkedLists.bytesFor(FreePools.ALL);

    private final Memory memory;
    private final long occupied;
    private final LinkedLists lists;

    UsableArenas(Memory memory, long tables) {
        this.memory = memory;
        occupied = tables;
        lists = new LinkedLists(memory, tables + Long.BYTES);
    }

    /** The arena with the fewest free pools, among equals the one that changed last; or NULL. */
    long fullest() {
        long bits = memory.loadLong(occupied);
        return bits == 0 ? NULL : lists.first(Long.numberOfTrailingZeros(bits));
    }

    /** An arena whose number of free pools changes; with none it is in no list. */
    void move(long arena, int freeBefore, int freeAfter) {
        long bits = memory.loadLong(occupied);
        if (freeBefore > 0 && lists.remove(freeBefore - 1, arena)) {
            bits &= ~(1L << freeBefore - 1);
        }
        if (freeAfter > 0) {
            lists.push(freeAfter - 1, arena);
            bits |= 1L << freeAfter - 1;
        }
        memory.storeLong(occupied, bits);
    }
}
