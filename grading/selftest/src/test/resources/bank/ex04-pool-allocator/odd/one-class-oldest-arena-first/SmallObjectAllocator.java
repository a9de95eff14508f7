package pymemlab.pool;

import static pymemlab.spec.machine.Memory.NULL;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.pool.ArenaSource;
import pymemlab.spec.pool.ObjectAllocator;
import pymemlab.spec.raw.RawAllocator;

/**
 * Everything in one class: a pool is its address, and a field is loaded where it is needed.
 *
 * <pre>
 *   pool    | next 8 | previous 8 | freed block 8 | used end 4 | live 4 | size 4 | arena's row 4 |
 *   row     | arena 8 | pools in use, a bit each 8 |
 * </pre>
 *
 * <p>New pools come from the row with the lowest number, and there from the lowest address.
 */
public final class SmallObjectAllocator implements ObjectAllocator {

    private static final int NEXT = 0;
    private static final int PREVIOUS = 8;
    private static final int FREED = 16;
    private static final int USED_END = 24;
    private static final int LIVE = 28;
    private static final int SIZE = 32;
    private static final int ROW_NUMBER = 36;

    private static final int ARENA = 0;
    private static final int IN_USE = 8;
    private static final int ROW_BYTES = 16;
    private static final int FIRST_ROWS = 32;
    private static final long HEADS = (SIZE_CLASSES + 1) * (long) Long.BYTES;

    private final Memory memory;
    private final ArenaSource arenas;
    private final RawAllocator raw;
    private long books; // The heads of the lists by size, then the rows.
    private int rows = FIRST_ROWS;

    public SmallObjectAllocator(Memory memory, ArenaSource arenas, RawAllocator raw) {
        this.memory = memory;
        this.arenas = arenas;
        this.raw = raw;
        books = raw.calloc(1, HEADS + FIRST_ROWS * (long) ROW_BYTES);
    }

    @Override
    public long malloc(long size) {
        if (size < 1 || size > SMALL_REQUEST_LIMIT || books == NULL) {
            return raw.malloc(size);
        }
        int blockSize = (int) (size + 15) / 16 * 16;
        long pool = memory.loadLong(head(blockSize));
        if (pool == NULL) {
            pool = openPool(blockSize);
        }
        if (pool == NULL) {
            return raw.malloc(size);
        }
        memory.storeInt(pool + LIVE, memory.loadInt(pool + LIVE) + 1);
        long block = memory.loadLong(pool + FREED);
        if (block != NULL) {
            memory.storeLong(pool + FREED, memory.loadLong(block));
        } else {
            block = pool + memory.loadInt(pool + USED_END);
            memory.storeInt(pool + USED_END, (int) (block - pool) + blockSize);
        }
        if (isFull(pool)) {
            removeFromList(pool);
        }
        return block;
    }

    @Override
    public long calloc(long count, long size) {
        if (count < 1 || size < 1 || count > SMALL_REQUEST_LIMIT || size > SMALL_REQUEST_LIMIT) {
            return raw.calloc(count, size);
        }
        long block = malloc(count * size);
        if (block != NULL) {
            memory.fill(block, count * size, (byte) 0);
        }
        return block;
    }

    @Override
    public long realloc(long address, long size) {
        if (address == NULL) {
            return malloc(size);
        }
        if (!owns(address)) {
            return raw.realloc(address, size);
        }
        int blockSize = memory.loadInt(poolOf(address) + SIZE);
        if (size > blockSize / 4 * 3 && size <= blockSize) {
            return address;
        }
        long newBlock = malloc(size);
        if (newBlock == NULL) {
            return NULL;
        }
        memory.copy(address, newBlock, Math.min(size, blockSize));
        free(address);
        return newBlock;
    }

    @Override
    public void free(long address) {
        if (!owns(address)) {
            raw.free(address);
            return;
        }
        long pool = poolOf(address);
        if (isFull(pool)) {
            addToList(pool);
        }
        memory.storeLong(address, memory.loadLong(pool + FREED));
        memory.storeLong(pool + FREED, address);
        int live = memory.loadInt(pool + LIVE) - 1;
        memory.storeInt(pool + LIVE, live);
        if (live == 0) {
            removeFromList(pool);
            closePool(pool);
        }
    }

    @Override
    public boolean owns(long address) {
        long arena = arenaOf(address);
        // Rows move when they grow, so an arena remembers a number; it may be anything elsewhere.
        if (books == NULL || !memory.isMapped(arena + ROW_NUMBER + 3)) {
            return false;
        }
        int number = memory.loadInt(arena + ROW_NUMBER);
        return number >= 0 && number < rows && memory.loadLong(row(number) + ARENA) == arena;
    }

    private boolean isFull(long pool) {
        return memory.loadLong(pool + FREED) == NULL
                && memory.loadInt(pool + USED_END) + memory.loadInt(pool + SIZE) > POOL_SIZE;
    }

    private long openPool(int blockSize) {
        int number = 0;
        while (number < rows && !hasFreePool(number)) {
            number++;
        }
        if (number == rows) {
            number = newArena();
        }
        if (number < 0) {
            return NULL;
        }
        long inUse = memory.loadLong(row(number) + IN_USE);
        int place = Long.numberOfTrailingZeros(~inUse);
        memory.storeLong(row(number) + IN_USE, inUse | 1L << place);
        long pool = memory.loadLong(row(number) + ARENA) + (long) place * POOL_SIZE;
        memory.storeLong(pool + FREED, NULL);
        memory.storeInt(pool + USED_END, POOL_HEADER_SIZE);
        memory.storeInt(pool + LIVE, 0);
        memory.storeInt(pool + SIZE, blockSize);
        addToList(pool);
        return pool;
    }

    private void closePool(long pool) {
        long arena = arenaOf(pool);
        long row = row(memory.loadInt(arena + ROW_NUMBER));
        long inUse = memory.loadLong(row + IN_USE) & ~(1L << (pool - arena) / POOL_SIZE);
        memory.storeLong(row + IN_USE, inUse);
        if (inUse == 0) {
            memory.storeLong(row + ARENA, NULL);
            arenas.release(arena);
        }
    }

    private boolean hasFreePool(int number) {
        return memory.loadLong(row(number) + ARENA) != NULL
                && memory.loadLong(row(number) + IN_USE) != -1;
    }

    /** Returns the number of its row, or -1. */
    private int newArena() {
        int number = 0;
        while (number < rows && memory.loadLong(row(number) + ARENA) != NULL) {
            number++;
        }
        if (number == rows && !growRows()) {
            return -1;
        }
        long arena = arenas.obtain();
        if (arena == NULL) {
            return -1;
        }
        memory.storeLong(row(number) + ARENA, arena);
        memory.storeLong(row(number) + IN_USE, 0);
        memory.storeInt(arena + ROW_NUMBER, number);
        return number;
    }

    private boolean growRows() {
        long bytes = HEADS + rows * (long) ROW_BYTES;
        long grown = raw.realloc(books, bytes + rows * (long) ROW_BYTES);
        if (grown == NULL) {
            return false;
        }
        memory.fill(grown + bytes, rows * (long) ROW_BYTES, (byte) 0);
        books = grown;
        rows *= 2;
        return true;
    }

    private void addToList(long pool) {
        long head = head(memory.loadInt(pool + SIZE));
        long next = memory.loadLong(head);
        memory.storeLong(pool + NEXT, next);
        memory.storeLong(pool + PREVIOUS, NULL);
        if (next != NULL) {
            memory.storeLong(next + PREVIOUS, pool);
        }
        memory.storeLong(head, pool);
    }

    private void removeFromList(long pool) {
        long next = memory.loadLong(pool + NEXT);
        long previous = memory.loadLong(pool + PREVIOUS);
        if (next != NULL) {
            memory.storeLong(next + PREVIOUS, previous);
        }
        if (previous != NULL) {
            memory.storeLong(previous + NEXT, next);
        } else {
            memory.storeLong(head(memory.loadInt(pool + SIZE)), next);
        }
    }

    private long head(int blockSize) {
        return books + blockSize / 16 * Long.BYTES;
    }

    private long row(int number) {
        return books + HEADS + (long) number * ROW_BYTES;
    }

    private static long poolOf(long block) {
        return block & -POOL_SIZE;
    }

    private static long arenaOf(long address) {
        return address & -ArenaSource.ARENA_SIZE;
    }
}
