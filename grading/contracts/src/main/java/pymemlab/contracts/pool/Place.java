package pymemlab.contracts.pool;

import pymemlab.spec.pool.ObjectAllocator;

/**
 * Where a block lies, whatever the arenas' addresses are.
 *
 * @param serial of the arena: how many were obtained before it
 * @param offset from the arena's beginning, in bytes
 */
record Place(int serial, int offset) {

    /** Somewhere that the raw allocator knows. */
    static final Place RAW = new Place(KitArenas.NO_ARENA, 0);

    boolean isRaw() {
        return serial == KitArenas.NO_ARENA;
    }

    /** Which pool of the arena, from 0 on. */
    int pool() {
        return offset / ObjectAllocator.POOL_SIZE;
    }

    /** Bytes from the pool's beginning. */
    int inPool() {
        return offset % ObjectAllocator.POOL_SIZE;
    }

    boolean inPoolOf(Place other) {
        return !isRaw() && serial == other.serial && pool() == other.pool();
    }

    @Override
    public String toString() {
        return isRaw() ? "raw" : "arena %d + 0x%05x, pool %d".formatted(serial, offset, pool());
    }
}
