package pymemlab.pool;

import static pymemlab.spec.machine.Memory.NULL;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.raw.RawAllocator;

/**
 * A row for each arena, in a block of the raw allocator that grows as arenas come.
 *
 * <pre>
 *   | address 8 | next 8 | previous 8 | freed pool 8 | free pools 4 | opened pools 4 |
 * </pre>
 *
 * <p>A row without an arena has the address NULL and is linked to the next such row. The header of
 * each pool has the number of its arena's row, but only the row proves it.
 */
final class ArenaTable {

    static final long FREED_POOL = 24;
    static final long FREE_POOLS = 32;
    static final long OPENED_POOLS = 36;

    private static final long ROW = 40;
    private static final long ADDRESS = 0;
    private static final long NEXT = LinkedLists.NEXT;
    private static final long FIRST_ROWS = 16;

    private final Memory memory;
    private final RawAllocator raw;
    private long table = NULL;
    private long rows;
    private long unused = NULL;

    ArenaTable(Memory memory, RawAllocator raw) {
        this.memory = memory;
        this.raw = raw;
    }

    /** Makes sure that there is a row for one more arena; false when it cannot be had. */
    boolean reserve() {
        return unused != NULL || grow();
    }

    /** Writes an arena down in the reserved row. */
    long add(long arena) {
        long row = unused;
        unused = memory.loadLong(row + NEXT);
        memory.storeLong(row + ADDRESS, arena);
        return row;
    }

    void remove(long row) {
        memory.storeLong(row + ADDRESS, NULL);
        memory.storeLong(row + NEXT, unused);
        unused = row;
    }

    /** Says whether the arena with this number, if there is one, is the one at this address. */
    boolean holds(long number, long arena) {
        // At NULL, where raw memory may lie, rows without an arena seem to have one.
        return arena != NULL && number < rows && address(row(number)) == arena;
    }

    long address(long row) {
        return memory.loadLong(row + ADDRESS);
    }

    long row(long number) {
        return table + number * ROW;
    }

    long number(long row) {
        return (row - table) / ROW;
    }

    /** The rows may move, for no list holds one: only without a usable arena is another wanted. */
    private boolean grow() {
        long wanted = Math.max(FIRST_ROWS, 2 * rows);
        long grown = raw.realloc(table, wanted * ROW);
        if (grown == NULL) {
            return false;
        }
        table = grown;
        while (rows < wanted) {
            remove(row(rows));
            rows++;
        }
        return true;
    }
}
