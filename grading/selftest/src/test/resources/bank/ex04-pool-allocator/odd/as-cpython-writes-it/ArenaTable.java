package pymemlab.pool;

import static pymemlab.spec.machine.Memory.NULL;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.raw.RawAllocator;

/**
 * The rows that describe arenas: 16 at first, then twice as many.
 *
 * <pre>
 *   | address 8 | next pool 8 | free pools 4 | - 4 | freed pools 8 | next 8 | previous 8 |
 * </pre>
 *
 * <p>A row with the address NULL describes none, and is in the list of such rows.
 */
final class ArenaTable {

    static final long ADDRESS = 0;
    static final long NEXT_POOL = 8;
    static final long FREE_POOLS = 16;
    static final long FREED_POOLS = 24;
    static final long NEXT = 32;
    static final long PREVIOUS = 40;

    private static final long ROW = 48;
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

    /** Whether there is a row for one more arena. */
    boolean hasRoom() {
        return unused != NULL || grow();
    }

    /** A row for one more arena; there is room. */
    long take() {
        long row = unused;
        unused = memory.loadLong(row + NEXT);
        return row;
    }

    void give(long row) {
        memory.storeLong(row + ADDRESS, NULL);
        memory.storeLong(row + NEXT, unused);
        unused = row;
    }

    int numberOf(long row) {
        return (int) ((row - table) / ROW);
    }

    /** The row with this number, or NULL if no row has it. */
    long row(int number) {
        return number >= 0 && number < rows ? table + number * ROW : NULL;
    }

    /** No list holds a row when none is unused and another arena is wanted: rows may move. */
    private boolean grow() {
        long more = Math.max(FIRST_ROWS, 2 * rows);
        long moved = raw.realloc(table, more * ROW);
        if (moved == NULL) {
            return false;
        }
        table = moved;
        for (long number = more - 1; number >= rows; number--) {
            give(table + number * ROW);
        }
        rows = more;
        return true;
    }
}
