package pymemlab.refcount;

import static pymemlab.spec.machine.Memory.NULL;

import pymemlab.spec.machine.Memory;

/** Open addressing in simulated memory; its block goes back as soon as it is empty. */
final class HashTable {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final int ENTRY = 16;
    private static final int SMALLEST = 2; // As a power of two.

    private final Memory memory;
    private final Blocks blocks;
    private long table = NULL;
    private int bits = SMALLEST;
    private long used;

    HashTable(Memory memory, Blocks blocks) {
        this.memory = memory;
        this.blocks = blocks;
    }

    /** What the key leads to, or NULL. */
    long get(long key) {
        return used == 0 ? NULL : memory.loadLong(entryOf(key) + 8);
    }

    /** Lets a key that is in the table lead elsewhere. */
    void change(long key, long value) {
        memory.storeLong(entryOf(key) + 8, value);
    }

    /** Says whether there was room. */
    boolean put(long key, long value) {
        if (!hasRoom()) {
            return false;
        }
        long entry = entryOf(key);
        if (memory.loadLong(entry) == NULL) {
            memory.storeLong(entry, key);
            used++;
        }
        memory.storeLong(entry + 8, value);
        return true;
    }

    /** Forgets a key that is in the table. */
    void remove(long key) {
        used--;
        if (used == 0) {
            blocks.giveBack(table);
            table = NULL;
            bits = SMALLEST;
            return;
        }
        closeGap(entryOf(key));
    }

    /** Moves those that only had to make way into the gap, and so on from where they were. */
    private void closeGap(long first) {
        long gap = first;
        long entry = after(gap);
        long key = memory.loadLong(entry);
        while (key != NULL) {
            if (distance(home(key), entry) >= distance(gap, entry)) {
                move(entry, gap);
                gap = entry;
            }
            entry = after(entry);
            key = memory.loadLong(entry);
        }
        memory.storeLong(gap, NULL);
        memory.storeLong(gap + 8, NULL);
    }

    private boolean hasRoom() {
        if (table == NULL) {
            table = blocks.zeroed(bytes());
            return table != NULL;
        }
        return 2 * used < 1L << bits || grow();
    }

    private boolean grow() {
        long old = table;
        long end = old + bytes();
        bits++;
        table = blocks.zeroed(bytes());
        if (table == NULL) {
            table = old;
            bits--;
            return false;
        }
        for (long entry = old; entry < end; entry += ENTRY) {
            long key = memory.loadLong(entry);
            if (key != NULL) {
                move(entry, entryOf(key));
            }
        }
        blocks.giveBack(old);
        return true;
    }

    private void move(long from, long to) {
        memory.storeLong(to, memory.loadLong(from));
        memory.storeLong(to + 8, memory.loadLong(from + 8));
    }

    /** Where the key is, or where it would go. */
    private long entryOf(long key) {
        long entry = home(key);
        long found = memory.loadLong(entry);
        while (found != key && found != NULL) {
            entry = after(entry);
            found = memory.loadLong(entry);
        }
        return entry;
    }

    private long home(long key) {
        return table + ENTRY * ((key >>> 4) * GOLDEN >>> (Long.SIZE - bits));
    }

    private long after(long entry) {
        long next = entry + ENTRY;
        return next == table + bytes() ? table : next;
    }

    private long distance(long from, long to) {
        return to - from & bytes() - 1;
    }

    private long bytes() {
        return (long) ENTRY << bits;
    }
}
